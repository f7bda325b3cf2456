import { CryptoFault, type CryptoFaultKind, labelFits, safeFileName } from '../client/primitives.ts';
import { ServerTooOld } from '../client/send.ts';
import { fill } from '../words/sentence.ts';
import { spanInWords } from '../words/times.ts';
import { bytesLeft, type Outline } from './draft-note.ts';
import { UnreadableFile } from './enclosures.ts';
import { failureInWords } from './failure.ts';
import { LEAST_LIFETIME, longestLifetime } from './lifetime.ts';
import type { ComposerData } from './page-data.ts';

type Words = ComposerData['words'];

/** What must be mended before anything is encrypted; nothing where all is well. `lifetime` as `lifetimeOf` gives it. */
export function draftMistake(
  draft: Outline,
  lifetime: number | null | undefined,
  data: ComposerData,
): string {
  const { compose } = data.words;
  if (draft.text.trim() === '' && draft.files.length === 0) return compose.empty;
  if (!labelFits(draft.label)) return compose.labelTooLong;
  if ((bytesLeft(draft, data.maxMessageLength) ?? 0) < 0) {
    return draft.files.length === 0 ? compose.tooLong : compose.tooMuch;
  }
  return lifetime === undefined ? lifetimeRange(data) : '';
}

/** Why a message was not sent. What was written is still there, and the sentence says so. */
export function composeFailure(failure: unknown, words: Words): string {
  const { compose } = words;
  if (failure instanceof ServerTooOld) return compose.serverTooOld;
  if (failure instanceof UnreadableFile) {
    return fill(compose.fileUnreadable, { name: safeFileName(failure.fileName) });
  }
  if (failure instanceof CryptoFault) return cryptoFailure(failure.kind, compose);
  return `${failureInWords(failure, words)} ${compose.kept}`;
}

function cryptoFailure(kind: CryptoFaultKind, compose: Words['compose']): string {
  switch (kind) {
    case 'too-large':
      return compose.tooLong;
    case 'not-unicode':
      return compose.notUnicode;
    case 'label-unfit':
      return compose.labelUnfit;
    case 'passphrase-unusable':
      return compose.passphraseUnusable;
    default:
      return compose.notEncrypted;
  }
}

function lifetimeRange({ words, maxTtlDays }: ComposerData): string {
  const { tag } = words.language;
  return fill(words.compose.lifetimeWrong, {
    least: spanInWords(LEAST_LIFETIME, tag),
    most: spanInWords(longestLifetime(maxTtlDays), tag),
  });
}
