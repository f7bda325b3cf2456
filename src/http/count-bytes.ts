import type { Answer } from './answer.ts';
import type { ApiRequest, Platform } from './api-request.ts';
import { SHORT_BODY_BYTES } from './body-limits.ts';
import type { House } from './house.ts';
import { clientKey } from './rate-limit.ts';
import { EXCEEDED } from './refusals.ts';

/** A shorter answer fits into the kernel's send buffer, and each connection has one at a time. */
const UNCOUNTED_ANSWER = 65_536;

/** Counts a body of so many bytes while `work` reads and answers it, or refuses it unread. */
export async function whileBodyCounts(
  house: House,
  request: ApiRequest,
  platform: Platform,
  bytes: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (house.underWay === undefined) return work();
  const { shortBodies, longBodies } = house.underWay;
  const budget = bytes > SHORT_BODY_BYTES ? longBodies : shortBodies;
  const client = clientOf(house, request, platform);
  const exceeded = budget.take(client, bytes);
  if (exceeded !== null) return EXCEEDED[exceeded];
  try {
    return await work();
  } finally {
    budget.giveBack(client, bytes);
  }
}

/** Counts an answer of so many bytes until it has been sent; a refusal where it does not fit. */
export function countAnswer(
  house: House,
  request: ApiRequest,
  platform: Platform,
  bytes: number,
): Answer | null {
  const { underWay } = house;
  if (bytes <= UNCOUNTED_ANSWER || underWay === undefined) return null;
  const client = clientOf(house, request, platform);
  const exceeded = underWay.answers.take(client, bytes);
  if (exceeded !== null) return EXCEEDED[exceeded];
  underWay.whenSent(platform, () => underWay.answers.giveBack(client, bytes));
  return null;
}

/** Null where requests are not counted: whoever counts them in front of us may be the only client that is seen here. */
function clientOf(house: House, request: ApiRequest, platform: Platform): string | null {
  return house.counter === null ? null : clientKey(house.clientAddress(request, platform));
}
