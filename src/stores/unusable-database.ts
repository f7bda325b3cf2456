/** A database that cannot be this server's memory. The message is one sentence for a person. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}
