import { setTimeout as pause } from 'node:timers/promises';
import { ApiError } from '../../client/api-error.ts';
import { readRequest } from '../../client/requests/answer.ts';
import { answerAddress } from '../../client/requests/answer-address.ts';
import { AnswerApi } from '../../client/requests/answer-api.ts';
import type { AskedRequest } from '../../client/requests/ask.ts';
import { type AnswerLink, readUnchangedRequestLink } from '../../client/requests/request-link.ts';
import { openMessage } from '../commands/open.ts';
import { interrupted } from '../interrupt.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { closedRequestError } from './closed-request.ts';

/** Between two looks, in seconds: at first the shorter one. A server allows a hundred looks a minute from one address. */
const SHORTEST_PAUSE = 2;
const LONGEST_PAUSE = 15;

/** What passes: the server is looked for again. */
const TEMPORARY: readonly unknown[] = ['offline', 'too-many', 'unavailable'];

/** Waits until a request is answered, and shows the answer. Interrupted, the request stands. @throws TerminalError */
export async function awaitAnswer(
  context: TerminalContext,
  server: string,
  asked: AskedRequest,
  out: string | undefined,
): Promise<void> {
  const { signal } = context.interrupt;
  const link = readUnchangedRequestLink(asked.link);
  if (link === null) throw new Error('This is the link that was just made.');
  const api = new AnswerApi(server, context.fetch).during({ signal });
  for (let seconds = SHORTEST_PAUSE; ; seconds = Math.min(seconds + 1, LONGEST_PAUSE)) {
    const earliest = await untilNextLook(api, link);
    if (signal.aborted) throw stands(asked);
    if (earliest === null) break;
    await pause(Math.max(seconds, earliest) * 1_000, null, { signal }).catch(() => {
      throw stands(asked);
    });
  }
  const { hash: fragment } = new URL(answerAddress(server, asked.id, asked.salt));
  await openMessage(
    context,
    { server, id: asked.id, keys: [], fragment },
    { ...(out !== undefined && { out }) },
  );
}

/** In seconds, as the server says; null once the request is answered. */
async function untilNextLook(api: AnswerApi, link: AnswerLink): Promise<number | null> {
  try {
    return 'answeredAt' in (await readRequest(api, link)) ? null : 0;
  } catch (error) {
    const passes = error instanceof ApiError && [...TEMPORARY, 'cancelled'].includes(error.kind);
    if (passes) return error.retryAfter ?? 0;
    throw closedRequestError(error, new URL(api.origin).host);
  }
}

function stands({ id }: AskedRequest): Error {
  return interrupted(
    `The request stands: read its answer with inigma open ${id}, or end it with inigma withdraw ${id}.`,
  );
}
