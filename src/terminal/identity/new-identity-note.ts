import type { TerminalKeyring } from './terminal-keyring.ts';

/** Who has an identity must know of it, since what is kept under it is lost with it. */
export function newIdentityNote({ file, server }: TerminalKeyring): string {
  return `Made an identity for ${server} in ${file.path}. Write down its recovery phrase: inigma identity phrase`;
}
