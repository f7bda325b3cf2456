import { ApiError } from '../../client/api-error.ts';
import { Secret } from '../../client/primitives.ts';
import type { Fetch } from '../../client/server-api.ts';
import {
  asWriter,
  ServiceApi,
  type ServiceDescription,
  type ServiceResponse,
  WRITER_REASONS,
  type WriterReason,
} from '../../client/writer.ts';
import type { WriterAccessPhrases } from '../../words/writer-access-words.ts';
import { LatestRequest } from '../shell/latest-request.ts';
import { remember, remembered } from '../shell/remembered.ts';
import { whenVisible } from '../shell/visible-page.ts';
import { AccessView } from './access-view.ts';
import type { AccessContext } from './context.ts';
import { type BroughtInvitation, INVITATION } from './invitation-link.ts';

type Writing = ServiceResponse['writing'];

/** A create that was sent, and with which invitation. */
interface TriedCreate {
  readonly body: unknown;
  readonly invitation: Secret | null;
}

/** Whether whoever uses this page may create messages: asks the server, shows it, and sends what lets them. */
export class AccessStatus {
  readonly #context: AccessContext;
  readonly #view: AccessView;
  readonly #api: ServiceApi;
  readonly #latest = new LatestRequest();
  #writers: ServiceDescription['writers'];
  /** Null until the server has answered. */
  #writing: Writing | null = null;
  /** An invitation for as long as the page, where the browser keeps nothing. */
  #invitation: string | null = null;
  /** Why the last invitation was refused, which is forgotten by then. */
  #refused: WriterReason | null = null;
  #isIncomplete = false;
  #tried: TriedCreate | null = null;

  constructor(context: AccessContext, phrases: WriterAccessPhrases) {
    this.#context = context;
    this.#view = new AccessView(phrases, context.data.words.language);
    this.#writers = context.writers;
    this.#api = new ServiceApi(context.api.origin, this.asWriter(context.clock.fetch));
    whenVisible(() => void this.#ask());
  }

  /** As `fetch`. A create that would be refused is not sent: a large one would be on its way for minutes. */
  asWriter(fetch: Fetch): Fetch {
    return async (url, init, onSent) => {
      if (!isCreate(init.body)) return this.#as(fetch, this.#kept())(url, init, onSent);
      const reason = await this.#refusalOf(init.body);
      if (reason !== null)
        return Response.json({ reason }, { status: reason === 'sign-in-required' ? 401 : 403 });
      const answer = await this.#as(fetch, this.#invitationFor(init.body))(url, init, onSent);
      if (answer.ok) {
        this.#tried = null;
        void this.#ask();
      }
      return answer;
    };
  }

  /** An invitation that the address has brought, and that is kept already. */
  follow({ token }: BroughtInvitation): void {
    this.#isIncomplete = token === null;
    if (token !== null) {
      this.#invitation = token;
      this.#refused = null;
    }
    this.#show();
    void this.#ask();
  }

  /** Why a create was refused, in a sentence, and once more above the form; null where it was not for this. */
  explain(reason: string | null): string | null {
    const refusal = WRITER_REASONS.find((known) => known === reason);
    if (refusal === undefined) return null;
    const shown = this.#tried?.invitation ?? null;
    this.#tried = null;
    this.#settle({ allowed: false, reason: refusal, invitation: null }, shown);
    void this.#ask();
    return this.#view.refusal(this.#writers, this.#refused);
  }

  /** A server that does not answer leaves what was known. */
  async #ask(): Promise<void> {
    const shown = this.#kept();
    const result = await this.#latest.run(() => this.#api.service());
    if (result.kind === 'answered') {
      const { writers, writing } = result.answer;
      const isAsked =
        writers.sign_in === this.#writers.sign_in && writers.invitations === this.#writers.invitations;
      this.#writers = writers;
      // It was asked as the settings of another start wanted it.
      if (!isAsked) return this.#ask();
      this.#settle(writing, shown);
    } else if (result.kind === 'failed' && result.error instanceof ApiError) {
      const { reason } = result.error;
      if (reason === 'sign-in-required') this.#settle({ allowed: false, reason, invitation: null }, shown);
    }
  }

  /** An invitation that lets nobody create is forgotten once that is said, and where nothing else lets them. */
  #settle(writing: Writing, shown: Secret | null): void {
    const wasAllowed = this.#writing?.allowed ?? true;
    this.#writing = writing;
    const isRefused = shown !== null && (writing.reason?.startsWith('invitation-') ?? false);
    if (writing.allowed) this.#refused = null;
    else if (isRefused) this.#refused = WRITER_REASONS.find((known) => known === writing.reason) ?? null;
    this.#show();
    if (isRefused) this.#forget(shown);
    if (writing.allowed && !wasAllowed) this.#context.allowed.emit();
  }

  #show(): void {
    const [writers, refused, isIncomplete] = [this.#writers, this.#refused, this.#isIncomplete];
    this.#view.show({ writers, writing: this.#writing, refused, isIncomplete });
  }

  #as(fetch: Fetch, invitation: Secret | null): Fetch {
    return asWriter(fetch, { invitation, cookies: this.#writers.sign_in });
  }

  /**
   * One that was sent before may have been taken, and then has an answer whatever has become of the invitation. Where people sign
   * in, their session may have ended.
   */
  async #refusalOf(body: unknown): Promise<string | null> {
    const isKnown = this.#writing?.allowed === true && !this.#writers.sign_in;
    if (this.#tried?.body === body || isKnown) return null;
    await this.#ask();
    return this.#writing?.reason ?? null;
  }

  /** A create that is sent again shows the invitation of the first time, which it may have used. */
  #invitationFor(body: unknown): Secret | null {
    if (this.#tried === null || this.#tried.body !== body) this.#tried = { body, invitation: this.#kept() };
    return this.#tried.invitation;
  }

  /** Another tab may have kept another one. */
  #kept(): Secret | null {
    const token = remembered(INVITATION) ?? this.#invitation;
    return this.#writers.invitations && token !== null ? new Secret(token) : null;
  }

  #forget(shown: Secret): void {
    if (remembered(INVITATION) === shown.reveal()) remember(INVITATION, null);
    if (this.#invitation === shown.reveal()) this.#invitation = null;
  }
}

/** The other guarded request has no body. */
function isCreate(body: unknown): boolean {
  return typeof body === 'string';
}
