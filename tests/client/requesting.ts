import type { Identity } from '../../src/client/identity.ts';
import type { ObservedSending } from '../../src/client/outbox.ts';
import { AnswerOutbox } from '../../src/client/requests/answer.ts';
import { AnswerApi } from '../../src/client/requests/answer-api.ts';
import { type AskedRequest, type RequestDraft, RequestOutbox } from '../../src/client/requests/ask.ts';
import { RequestApi } from '../../src/client/requests/request-api.ts';
import { type AnswerLink, readUnchangedRequestLink } from '../../src/client/requests/request-link.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { ORIGIN, type ServerInMemory } from './server-in-memory.ts';

/** A transfer that nobody watches or cancels. */
export const UNOBSERVED: ObservedSending = { signal: new AbortController().signal, onProgress: () => {} };

export const NOTE = 'Please send me the VPN password\nand the name of the server';

/** What askers and answerers do on one server. */
export class Requesting {
  readonly asking: RequestApi;
  readonly answering: AnswerApi;
  readonly requests: RequestOutbox;

  constructor(server: ServerInMemory) {
    this.asking = new RequestApi(ORIGIN, server.fetch);
    this.answering = new AnswerApi(ORIGIN, server.fetch);
    this.requests = new RequestOutbox(this.asking, () => server.now);
  }

  ask(asker: Identity, changes: Partial<RequestDraft> = {}): Promise<AskedRequest> {
    return this.requests.ask({ note: NOTE, lifetime: 86_400, wantsFiles: true, ...changes }, asker);
  }

  /** Answers in a page of its own. */
  answer(link: AnswerLink, text: string, files: readonly File[] = []): Promise<{ answeredAt: number }> {
    return this.newOutbox().answer(link, { text, files }, UNOBSERVED);
  }

  newOutbox(): AnswerOutbox {
    return new AnswerOutbox(this.answering, DEFAULT_LIMITS.maxMessageLength);
  }
}

/** What the link of a request says, to whoever gets it. */
export function linkOf({ link }: Pick<AskedRequest, 'link'>): AnswerLink {
  const read = readUnchangedRequestLink(link);
  if (read === null) throw new Error(`${link} is no link.`);
  return read;
}
