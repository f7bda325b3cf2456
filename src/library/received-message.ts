import { safeFileName } from '../client/primitives.ts';
import type { OpenedMessage } from '../client/receive.ts';
import { dateOf } from './error-mapping.ts';

/** A file of a message, as it was sent. */
export interface ReceivedFile {
  /** What its sender called it, without what could mislead a person or a file system; two files may have one name. */
  readonly name: string;
  /** The MIME type that its sender says it has: only a hint. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a message says. */
export interface ReceivedMessage {
  readonly id: string;
  readonly text: string;
  /** That of the sender; empty where there is none. */
  readonly label: string;
  readonly files: readonly ReceivedFile[];
  /** Until when the same reader can read it again; null where it is no message for a number of readers. */
  readonly readableUntil: Date | null;
}

/** @internal */
export function receivedMessage({ id, contents, plainLabel, given }: OpenedMessage): ReceivedMessage {
  const { text, label, files } = contents;
  return {
    id,
    text,
    label: label === '' ? plainLabel : label,
    files: files.map(({ name, type, bytes }) => ({ name: safeFileName(name), type, bytes })),
    readableUntil: dateOf(given.lease_until ?? null),
  };
}
