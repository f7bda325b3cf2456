import type { Instant } from '../domain/expiry.ts';
import { CLAIM_SLACK } from '../domain/limits.ts';
import type { Proof } from '../domain/ownership.ts';
import type { Claim } from '../domain/ports.ts';
import { isUnclaimed, isUnexpired } from './conditions.ts';
import { forget, judgeClaim, mayBeClaimedWith, recorded } from './links.ts';
import { writeReceipts } from './receipts.ts';
import { type Statement, sql } from './sql.ts';

/**
 * Judges the claim token, copies what was recorded of the readers, for the owner and the sender's receipt, then replaces the message,
 * and forgets its readers and who has sent it. The first statement returns the judgement, the second what was recorded, and the
 * fourth the id of a message that was claimed.
 */
export function claimWith(claim: Claim, proof: Proof, now: Instant): readonly Statement[] {
  const { id } = claim;
  return [
    judgeClaim(id, proof, now),
    recorded(id, proof, now),
    writeReceipts(sql`'kept'`, sql`${now}`, mayBeReplacedBy(claim, proof, now)),
    replaceByClaim(claim, proof, now),
    ...forget(id),
  ];
}

/**
 * A message of format 0 asks for no proof; none is claimed back into an earlier format, or much longer than it was. A claim of
 * format 1 has sealed the label, so the plain one goes.
 */
function replaceByClaim(claim: Claim, proof: Proof, now: Instant): Statement {
  const { person, format, ciphertext, sealedName } = claim;
  const { encryptedMessage, iv, salt } = ciphertext;
  return sql`UPDATE messages SET uid = ${person.id}, owner_token = ${person.token}, format = ${format},
      encrypted_message = ${encryptedMessage}, iv = ${iv}, salt = ${salt},
      sealed_name = ${sealedName}, custom_name = ${format === 0 ? sql`custom_name` : sql`''`},
      creator_uid = '', creator_token = NULL
    WHERE ${mayBeReplacedBy(claim, proof, now)} RETURNING id`;
}

/** The whole condition of a claim, on a row of `messages`. */
function mayBeReplacedBy({ id, format, ciphertext }: Claim, proof: Proof, now: Instant): Statement {
  return sql`messages.id = ${id} AND ${isUnclaimed} AND ${isUnexpired(now)} AND format <= ${format}
    AND octet_length(encrypted_message) >= ${ciphertext.encryptedMessage.length - CLAIM_SLACK}
    AND ${mayBeClaimedWith(id, proof, now)}`;
}
