import { SERVICE } from '../../../contract/routes.ts';
import { readManifest } from '../build-files.ts';
import type { Settings } from '../config.ts';
import { type Finding, note, ok, wrong } from './finding.ts';
import { ask } from './probe.ts';

/** What the server at a URL says of itself, as far as its version does. */
export interface Service {
  readonly maxMessageLength: number;
  readonly mayWrite: boolean;
  /** Whether signing in lets people create messages. */
  readonly signsIn: boolean;
  readonly signInUrl: string | null;
}

export type Print = (finding: Finding) => void;

/** Whether the server is of this version and has these settings. Null if it does not describe itself. */
export async function checkService(
  origin: string,
  settings: Settings | null,
  print: Print,
): Promise<Service | null> {
  const { response } = await ask(origin + SERVICE);
  const { version, max_message_length: length, writing, writers } = response?.json ?? {};
  if (response?.isOurs === false && [302, 401, 403].includes(response.status)) {
    print(
      note(`A sign-in in front answers ${SERVICE}, as Cloudflare Access does; the version was not compared.`),
    );
    return null;
  }
  if (response?.isOurs !== true || typeof length !== 'number') {
    print(
      note(
        `The server does not describe itself at ${SERVICE}: it is of an earlier version than this program.`,
      ),
    );
    return null;
  }
  const own = (await readManifest()).version;
  print(
    version === own
      ? ok(`Its version is that of this program, ${own}.`)
      : wrong(
          `Its version is ${version}, and this program is ${own}: one of them was not updated or restarted.`,
        ),
  );
  if (settings !== null && settings.limits.maxMessageLength !== length) {
    print(
      wrong(
        `It accepts messages of ${length} characters, and MAX_MESSAGE_BYTES here is ${settings.limits.maxMessageLength}: it was started with other settings, or is another server.`,
      ),
    );
  }
  const signIn = writers as { sign_in?: unknown; sign_in_url?: unknown } | undefined;
  return {
    maxMessageLength: length,
    mayWrite: (writing as { allowed?: unknown } | undefined)?.allowed === true,
    signsIn: signIn?.sign_in === true,
    signInUrl: typeof signIn?.sign_in_url === 'string' ? signIn.sign_in_url : null,
  };
}
