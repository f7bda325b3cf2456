import type { ServiceDescription, ServiceResponse, WriterReason } from '../../client/writer.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { count, fill } from '../../words/sentence.ts';
import { momentInWords } from '../../words/times.ts';
import type { WriterAccessPhrases } from '../../words/writer-access-words.ts';
import { element } from '../shell/element.ts';
import type { AccessLineId, AccessNoticeId, CreateId } from '../shell/page-data.ts';

type Writers = ServiceDescription['writers'];
type Invitation = NonNullable<ServiceResponse['writing']['invitation']>;

/** What is known of whoever uses the page. */
export interface Access {
  readonly writers: Writers;
  /** Null while it is not known. */
  readonly writing: ServiceResponse['writing'] | null;
  /** Why the invitation of this browser was refused. */
  readonly refused: WriterReason | null;
  /** The last invitation link was not complete. */
  readonly isIncomplete: boolean;
}

const NOTICE: AccessNoticeId = 'access-notice';
const LINE: AccessLineId = 'access-line';
const CREATE: CreateId = 'create';

/** Says above the form that somebody may not create messages, and at the button what an invitation is still good for. */
export class AccessView {
  readonly #phrases: WriterAccessPhrases;
  readonly #language: Catalogue['language'];
  #shown = '';

  constructor(phrases: WriterAccessPhrases, language: Catalogue['language']) {
    this.#phrases = phrases;
    this.#language = language;
  }

  /** What stays the same is not made again: it is not read out twice, and keeps the focus. */
  show(access: Access): void {
    const line = document.getElementById(LINE);
    const invitation = access.writing?.invitation ?? null;
    if (line !== null) line.textContent = invitation === null ? '' : this.#left(invitation);
    const container = document.getElementById(NOTICE);
    const shown = JSON.stringify([this.#sentences(access), access.writers]);
    if (container === null || shown === this.#shown) return;
    this.#shown = shown;
    const hadFocus = container.contains(document.activeElement);
    container.replaceChildren(...this.#notice(access));
    if (hadFocus) document.getElementById(CREATE)?.focus();
  }

  /** Why a create was refused. */
  refusal(writers: Writers, refused: WriterReason | null): string {
    return [...this.#ofInvitation(refused), this.#whoMay(writers)].join(' ');
  }

  #notice(access: Access): Node[] {
    const sentences = this.#sentences(access);
    if (sentences.length === 0) return [];
    const { isIncomplete, refused, writers } = access;
    const isWarning = isIncomplete || refused !== null;
    return [
      element(
        'div',
        { class: `notice mb-3 ${isWarning ? 'notice-warning' : ''}` },
        element('p', {}, sentences.join(' ')),
        access.writing?.allowed === false ? this.#links(writers) : null,
      ),
    ];
  }

  #sentences({ writers, writing, refused, isIncomplete }: Access): string[] {
    const { incomplete, canOpen } = this.#phrases;
    return [
      ...(isIncomplete ? [incomplete] : []),
      ...(writing?.allowed === false ? [...this.#ofInvitation(refused), this.#whoMay(writers), canOpen] : []),
    ];
  }

  #whoMay({ sign_in: signIn }: Writers): string {
    return signIn ? this.#phrases.signInFirst : this.#phrases.onlySome;
  }

  #ofInvitation(refused: WriterReason | null): string[] {
    const { invitationRefused } = this.#phrases;
    return refused !== null && refused in invitationRefused
      ? [invitationRefused[refused as keyof typeof invitationRefused]]
      : [];
  }

  /** In tabs of their own, so that nothing that was typed is lost. */
  #links({ sign_in: signIn, sign_in_url: signInUrl, contact }: Writers): Node | null {
    const { signIn: name, ask } = this.#phrases;
    const links = [
      ...(signIn && signInUrl !== null ? [linkTo(signInUrl, { class: 'button' }, name)] : []),
      ...(contact === null ? [] : [linkTo(contact, {}, ...contactIn(ask, contact))]),
    ];
    const row = 'mt-2 flex flex-wrap items-center gap-x-4 gap-y-2';
    return links.length === 0 ? null : element('p', { class: row }, ...links);
  }

  #left({ expires_at: expiresAt, uses_left: usesLeft }: Invitation): string {
    const { left, leftUntil, messages, anyNumber } = this.#phrases;
    const { tag } = this.#language;
    const amount = usesLeft === null ? anyNumber : count(messages, usesLeft, tag);
    return expiresAt === null
      ? fill(left, { messages: amount })
      : fill(leftUntil, { messages: amount, moment: momentInWords(expiresAt, tag) });
  }
}

function linkTo(
  url: string,
  looks: { readonly class?: string },
  ...name: readonly (Node | string)[]
): HTMLAnchorElement {
  const tab = url.startsWith('mailto:') ? {} : { target: '_blank', rel: 'noopener' };
  return element('a', { href: url, ...looks, ...tab }, ...name);
}

/** The bare address or the host, which keeps its own direction. */
function contactIn(ask: string, contact: string): (Node | string)[] {
  const { protocol, host, pathname } = new URL(contact);
  const shown = element('bdi', { dir: 'ltr' }, protocol === 'mailto:' ? decoded(pathname) : host);
  const [before = '', after = ''] = ask.split('{contact}');
  return [before, shown, after];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
