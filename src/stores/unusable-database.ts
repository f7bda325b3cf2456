/** A database that the server cannot open or copy. The message is one sentence for an operator. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}
