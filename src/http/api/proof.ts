import type { Proof } from '../../domain/ownership.ts';
import { type Digests, digestOrNull } from '../digests.ts';

interface TokenFields {
  readonly link_token: string | null;
  readonly claim_token: string | null;
  readonly read_token: string | null;
}

/** The digests of the tokens that a reader sends. */
export async function proofOf(fields: TokenFields, digests: Digests): Promise<Proof> {
  return {
    linkToken: await digestOrNull(digests, fields.link_token),
    claimToken: await digestOrNull(digests, fields.claim_token),
    readToken: await digestOrNull(digests, fields.read_token),
  };
}
