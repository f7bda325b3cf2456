import { type Act, API } from '../../../contract/routes.ts';
import { maxBodyBytes } from '../../../http/limits/body-limits.ts';
import { type Finding, note, ok, wrong } from './finding.ts';
import { foreignResponse } from './foreign-response.ts';
import type { Service } from './outside-service.ts';
import { askApi, type Probed } from './probe.ts';

/** Beside the ciphertext: fields, and what JSON puts around them. */
const BESIDE_THE_MESSAGE = 1_024;

/**
 * Whether the longest body arrives, and Inigma itself refuses a longer one. The bodies are spaces around an object without
 * fields, so nothing is stored. A claim takes the place of a create where this machine may not write.
 */
export async function checkBodies(
  origin: string,
  { maxMessageLength, mayWrite }: Service,
): Promise<Finding[]> {
  const act: Act = mayWrite ? 'create' : 'claim';
  const longest = maxMessageLength + BESIDE_THE_MESSAGE;
  const arrived = await askApi(origin + API[act], bodyOf(longest));
  const isAccepted = arrived.response?.isOurs === true && arrived.response.status === 422;
  if (!isAccepted) return [refused(longest, arrived)];
  const tooLong = await askApi(origin + API[act], bodyOf(maxBodyBytes(act, maxMessageLength) + 1));
  return [ok(`A body of ${longest} bytes arrives, as long as the longest message.`), refusalFinding(tooLong)];
}

function refused(bytes: number, { response, unreachable }: Probed): Finding {
  if (response?.isOurs === true) {
    return note(`A body of ${bytes} bytes was answered with ${response.status}: try again in a minute.`);
  }
  if (response?.status === 413) {
    return wrong(
      `The proxy refuses a body of ${bytes} bytes (413), so long messages cannot be sent: raise its limit above MAX_MESSAGE_BYTES and one mebibyte (nginx: client_max_body_size; Caddy: request_body max_size).`,
    );
  }
  return wrong(`A body of ${bytes} bytes does not arrive: ${unreachable ?? foreignResponse(response)}.`);
}

function refusalFinding({ response, unreachable }: Probed): Finding {
  if (response?.status === 413 && response.isOurs) return ok('Inigma refuses a longer body itself, in JSON.');
  if (response?.status === 413 && response.json['reason'] === 'body-too-large') {
    return note('The proxy refuses a longer body before Inigma does, in the same JSON.');
  }
  if (response?.isOurs === true)
    return note(`A longer body was answered with ${response.status}: try again in a minute.`);
  if (response?.status === 413) {
    return wrong(
      'The proxy refuses a longer body itself (413), and not in JSON, so the page cannot say why: raise its limit above MAX_MESSAGE_BYTES and one mebibyte (nginx: client_max_body_size; Caddy: request_body max_size).',
    );
  }
  return note(
    `Inigma's refusal of a longer body does not arrive (${unreachable ?? response?.status}), so a client other than the page cannot tell that a message is too long: nginx needs proxy_http_version 1.1, an empty Connection header and proxy_request_buffering off.`,
  );
}

function bodyOf(bytes: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(bytes).fill(0x20);
  body.set([0x7b, 0x7d]);
  return body;
}
