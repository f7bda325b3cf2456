import { type Limits, READER_KINDS, type ReaderKind } from '../../domain/limits.ts';
import { list, must, oneOf, type ReadSetting, type Setting, valid } from '../setting.ts';
import { type LifetimeSettings, readLifetimeSettings } from './lifetimes.ts';

/** What senders may choose for a message. */
export interface MessageOptions {
  readonly lifetimes: LifetimeSettings;
  readonly readers: { readonly allowed: readonly ReaderKind[]; readonly default: ReaderKind };
  readonly passphraseRequired: boolean;
  /** Held by clients alone: a server sees ciphertext. */
  readonly files: boolean;
}

export function readMessageOptions(read: ReadSetting, maxTtlDays: number | undefined): MessageOptions {
  const allowed = read('READERS', READER_KINDS, readerKinds);
  const [first = 'first'] = allowed;
  return {
    lifetimes: readLifetimeSettings(read, maxTtlDays),
    readers: { allowed, default: read('DEFAULT_READERS', first, (text) => defaultReaders(text, allowed)) },
    passphraseRequired:
      read('PASSPHRASE', 'optional', (text) => oneOf(text, ['optional', 'required'])) === 'required',
    files: read('FILES', 'on', (text) => oneOf(text, ['on', 'off'])) === 'on',
  };
}

/** What the server itself holds of them, where it differs from the defaults. */
export function limitsOf({
  readers,
  passphraseRequired,
}: MessageOptions): Pick<Limits, 'readers' | 'passphraseRequired'> {
  return {
    readers: readers.allowed.length < READER_KINDS.length ? readers.allowed : undefined,
    passphraseRequired: passphraseRequired || undefined,
  };
}

/** In the order in which pages show them, whatever the setting's is. */
function readerKinds(text: string): Setting<readonly ReaderKind[]> {
  const { value: named = [] } = list(text, (item) => oneOf(item, READER_KINDS));
  const allowed = READER_KINDS.filter((kind) => named.includes(kind));
  return allowed.length === 0 || allowed.length < named.length
    ? must(`be a comma-separated list of ${READER_KINDS.join(', ')}, each once`)
    : valid(allowed);
}

function defaultReaders(text: string, allowed: readonly ReaderKind[]): Setting<ReaderKind> {
  const kind = allowed.find((one) => one === text);
  return kind === undefined ? must('be one of the kinds that READERS allows') : valid(kind);
}
