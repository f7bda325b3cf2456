import { UnreadableFile } from '../../client/attached-files.ts';
import { CryptoFault, type CryptoFaultKind, labelFits, safeFileName } from '../../client/primitives.ts';
import { ServerTooOld } from '../../client/send.ts';
import { fill } from '../../words/sentence.ts';
import { spanInWords } from '../../words/times.ts';
import { failureInWords } from '../shell/failure.ts';
import type { ComposerData } from '../shell/page-data.ts';
import type { Complaint, Field } from './complaint.ts';
import type { Outline } from './draft-note.ts';
import { isUnclear, LEAST_LIFETIME, type LifetimeChoice, lifetimeOf, longestLifetime } from './lifetime.ts';

type Words = ComposerData['words'];

/** What must be mended before anything is encrypted; null where all is well. `left` is the room, as `bytesLeft` counts it. */
export function draftMistake(
  draft: Outline & LifetimeChoice,
  left: number | null,
  data: ComposerData,
): Complaint | null {
  const { compose } = data.words;
  if (draft.text.trim() === '' && draft.files.length === 0) return complaint(compose.empty, 'text');
  if (!labelFits(draft.label)) return complaint(compose.labelTooLong, 'label');
  if ((left ?? 0) < 0) {
    return draft.files.length === 0 ? complaint(compose.tooLong, 'text') : complaint(compose.tooMuch, null);
  }
  return lifetimeMistake(draft, data);
}

/** Why a message was not sent. What was written is still there, and the sentence says so. */
export function composeFailure(failure: unknown, words: Words): Complaint {
  const { compose } = words;
  if (failure instanceof ServerTooOld) return complaint(compose.serverTooOld, null);
  if (failure instanceof UnreadableFile) {
    return complaint(fill(compose.fileUnreadable, { name: safeFileName(failure.fileName) }), null);
  }
  if (failure instanceof CryptoFault) return cryptoFailure(failure.kind, compose);
  return complaint(`${failureInWords(failure, words)} ${compose.kept}`, null);
}

function cryptoFailure(kind: CryptoFaultKind, compose: Words['compose']): Complaint {
  switch (kind) {
    case 'too-large':
      return complaint(compose.tooLong, 'text');
    case 'not-unicode':
      return complaint(compose.notUnicode, 'text');
    case 'label-unfit':
      return complaint(compose.labelUnfit, 'label');
    case 'passphrase-unusable':
      return complaint(compose.passphraseUnusable, 'passphrase');
    default:
      return complaint(compose.notEncrypted, null);
  }
}

function lifetimeMistake(choice: LifetimeChoice, { words, maxTtlDays }: ComposerData): Complaint | null {
  const { compose, language } = words;
  const longest = longestLifetime(maxTtlDays);
  if (isUnclear(choice)) {
    return complaint(fill(compose.lifetimeUnclear, { amount: choice.amount.trim() }), 'lifetime');
  }
  if (lifetimeOf(choice, longest) !== undefined) return null;
  const least = spanInWords(LEAST_LIFETIME, language.tag);
  const most = spanInWords(longest, language.tag);
  return complaint(fill(compose.lifetimeWrong, { least, most }), 'lifetime');
}

function complaint(sentence: string, about: Field | null): Complaint {
  return { sentence, about };
}
