/** A database that this server cannot use. The message is one sentence for a person. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}
