import { isGeneratedKey } from '../../crypto/key.ts';
import { isPublicKey } from '../../crypto/requests/public-key.ts';
import { Secret } from '../../crypto/secret.ts';

/** What the fragment of a request's link brings: whom the answer is for, and what opens the note. */
export interface RequestKeyPart {
  /** The X25519 public key of the asker for this request, 43 characters of base64url. */
  readonly publicKey: string;
  readonly noteSecret: Secret;
}

/** A whole link to answer by. */
export interface AnswerLink extends RequestKeyPart {
  /** The server that it is for, with its port; null where none is named. */
  readonly host: string | null;
  readonly id: string;
}

/** What a text still has of such a link. */
export interface RequestLinkParts {
  readonly host: string | null;
  readonly id: string | null;
  /** Null where one of the two is missing or cannot be one. */
  readonly keys: RequestKeyPart | null;
  /** Whether anything stands where the keys stand: then the link is damaged, and else it has none. */
  readonly hasFragment: boolean;
}

/** A link as a client writes it, whatever language it asks for. */
const UNCHANGED = /^https?:\/\/([^\s/?#]+)\/answer\?ask=([\w-]{1,50})(?:&lang=[\w-]+)?#([\w=&-]+)$/;

/** `https://example.com/answer?ask=ID#to=PUBLIC&note=N`. No browser sends what stands behind the `#`. */
export function requestLink(origin: string, id: string, keys: RequestKeyPart): string {
  return `${origin}/answer?ask=${encodeURIComponent(id)}#${requestFragment(keys)}`;
}

/** What stands behind the `#`. */
function requestFragment({ publicKey, noteSecret }: RequestKeyPart): string {
  return `to=${publicKey}&note=${noteSecret.reveal()}`;
}

/** A link that nobody has changed; null for any other text, which `readAlteredRequestLink` is for. */
export function readUnchangedRequestLink(text: string): AnswerLink | null {
  const [, host, id, fragment = ''] = UNCHANGED.exec(text) ?? [];
  const [, publicKey = '', note = ''] = /^to=([\w-]{43})&note=([\w-]{32})$/.exec(fragment) ?? [];
  const keys = requestKeyPart(publicKey, note);
  return host === undefined || id === undefined || keys === null ? null : { host, id, ...keys };
}

/** Null where one of the two cannot be what it stands for. */
export function requestKeyPart(publicKey: string, note: string): RequestKeyPart | null {
  return isPublicKey(publicKey) && isGeneratedKey(note) ? { publicKey, noteSecret: new Secret(note) } : null;
}
