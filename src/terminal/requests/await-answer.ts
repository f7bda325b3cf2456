import { setTimeout as pause } from 'node:timers/promises';
import { ApiError, type ApiErrorKind } from '../../client/api-error.ts';
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

/** What is no answer, and does not end the waiting; a look that was cancelled is told by the signal. */
const PASSING: readonly ApiErrorKind[] = ['offline', 'too-many', 'unavailable', 'cancelled'];

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
  const api = new AnswerApi(server, context.fetch);
  for (let seconds = SHORTEST_PAUSE; ; seconds = Math.min(seconds + 1, LONGEST_PAUSE)) {
    const earliest = await untilNextLook(api, link, signal);
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

/** In seconds, as the server says; null once the request is answered. What listens to a signal of its own is gone with the look. */
async function untilNextLook(
  api: AnswerApi,
  link: AnswerLink,
  interrupt: AbortSignal,
): Promise<number | null> {
  const look = api.during({ signal: AbortSignal.any([interrupt]) });
  try {
    return 'answeredAt' in (await readRequest(look, link)) ? null : 0;
  } catch (error) {
    const passes = error instanceof ApiError && PASSING.includes(error.kind);
    if (passes) return error.retryAfter ?? 0;
    throw closedRequestError(error, new URL(api.origin).host);
  }
}

function stands({ id }: AskedRequest): Error {
  return interrupted(
    `The request stands: read its answer with inigma open ${id}, or end it with inigma withdraw ${id}.`,
  );
}
