import { ApiError, hasInvalidField } from '../../client/api-error.ts';
import { UnreadableFile } from '../../client/attached-files.ts';
import { CryptoError, type CryptoErrorKind, labelFits, safeFileName } from '../../client/primitives.ts';
import { LEAST_LIFETIME, longestLifetime, MOST_READERS, ServerTooOld } from '../../client/send.ts';
import { fill } from '../../words/sentence.ts';
import { spanInWords } from '../../words/times.ts';
import { errorInWords } from '../shell/error-words.ts';
import type { ComposerData } from '../shell/page-data.ts';
import type { DraftContents } from '../writing/message-size.ts';
import type { DraftField, DraftNotice } from './draft-notice.ts';
import { isUnclear, type LifetimeChoice, lifetimeOf } from './lifetime.ts';
import { FEWEST_READERS, type ReadersChoice, readersOf } from './readers.ts';
import type { Deletion } from './sending.ts';

type Words = ComposerData['words'];

/** `acceptedPassphrase` is one that begins or ends with a space, which its sender was warned of. */
type ValidatedInput = DraftContents &
  LifetimeChoice &
  ReadersChoice & { readonly passphrase: string; readonly acceptedPassphrase: string };

/** What must be corrected before the draft is encrypted; null where the draft is valid. `left` is what `bytesLeft` counts. */
export function validateDraft(
  draft: ValidatedInput,
  left: number | null,
  data: ComposerData,
): DraftNotice | null {
  const { compose } = data.words;
  if (draft.text.trim() === '' && draft.files.length === 0) return notice(compose.empty, 'text');
  if (!labelFits(draft.label)) return notice(compose.labelTooLong, 'label');
  if ((left ?? 0) < 0) {
    return draft.files.length === 0 ? notice(compose.tooLong, 'text') : notice(compose.tooMuch, null);
  }
  return (
    validateReaders(draft, data.words) ?? validateLifetime(draft, data) ?? validatePassphrase(draft, data)
  );
}

/** Why a message was not sent. What was written is still there, and the sentence says so. */
export function sendErrorNotice(error: unknown, words: Words): DraftNotice {
  const { compose } = words;
  if (error instanceof ServerTooOld) return notice(compose.serverTooOld, null);
  if (error instanceof UnreadableFile) {
    return notice(fill(compose.fileUnreadable, { name: safeFileName(error.fileName) }), null);
  }
  if (error instanceof CryptoError) return cryptoErrorNotice(error.kind, compose);
  if (error instanceof ApiError) return refusedFieldNotice(error, compose) ?? errorNotice(error, words);
  return errorNotice(error, words);
}

/** What became of a sending that was cancelled. */
export function deletionNotice(deletion: Deletion, compose: Words['compose']): DraftNotice {
  const { cancelled, cancelPending, cancelFailed } = compose;
  const sentence = { deleted: cancelled, pending: cancelPending, failed: cancelFailed }[deletion];
  return { ...notice(sentence, null), isError: false };
}

/** What the server found invalid, where that is something the sender chose; this page may be older than the server's settings. */
function refusedFieldNotice(error: ApiError, compose: Words['compose']): DraftNotice | null {
  const about = (sentence: string, field: DraftField | null) => notice(`${sentence} ${compose.kept}`, field);
  if (hasInvalidField(error, 'sealed_name', 'custom_name')) return about(compose.labelTooLong, 'label');
  if (hasInvalidField(error, 'ttl', 'expires_in')) return about(compose.lifetimeRefused, 'lifetime');
  return hasInvalidField(error, 'encrypted_message') ? about(compose.tooMuch, null) : null;
}

function errorNotice(error: unknown, words: Words): DraftNotice {
  return notice(`${errorInWords(error, words)} ${words.compose.kept}`, null);
}

function cryptoErrorNotice(kind: CryptoErrorKind, compose: Words['compose']): DraftNotice {
  switch (kind) {
    case 'too-large':
      return notice(compose.tooLong, 'text');
    case 'not-unicode':
      return notice(compose.notUnicode, 'text');
    case 'label-unfit':
      return notice(compose.labelUnfit, 'label');
    case 'passphrase-unusable':
      return notice(compose.passphraseUnusable, 'passphrase');
    default:
      return notice(compose.notEncrypted, null);
  }
}

function validateReaders(choice: ReadersChoice, { compose, language }: Words): DraftNotice | null {
  if (readersOf(choice) !== undefined) return null;
  const number = new Intl.NumberFormat(language.tag);
  const limits = { least: number.format(FEWEST_READERS), most: number.format(MOST_READERS) };
  return notice(fill(compose.readersWrong, limits), 'readers');
}

function validateLifetime(choice: LifetimeChoice, { words, service }: ComposerData): DraftNotice | null {
  const { compose, language } = words;
  const longest = longestLifetime(service.max_ttl_days);
  if (isUnclear(choice)) {
    return notice(fill(compose.lifetimeUnclear, { amount: choice.amount.trim() }), 'lifetime');
  }
  if (lifetimeOf(choice, longest) !== undefined) return null;
  const least = spanInWords(LEAST_LIFETIME, language.tag);
  const most = spanInWords(longest, language.tag);
  return notice(fill(compose.lifetimeWrong, { least, most }), 'lifetime');
}

function validatePassphrase(
  { passphrase, acceptedPassphrase }: ValidatedInput,
  { service, words: { compose } }: ComposerData,
): DraftNotice | null {
  if (service.passphrase_required && passphrase === '')
    return notice(compose.passphraseMissing, 'passphrase');
  if (passphrase === passphrase.trim() || passphrase === acceptedPassphrase) return null;
  return notice(compose.passphraseSpace, 'passphrase');
}

function notice(sentence: string, about: DraftField | null): DraftNotice {
  return { sentence, about };
}
