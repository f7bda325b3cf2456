import { concatenate } from './bytes.ts';
import { hkdf, hkdfInput } from './hkdf.ts';
import { identityBytes } from './identity.ts';
import { saltOf } from './seal.ts';
import type { Secret } from './secret.ts';
import { utf8 } from './utf8.ts';

const DIGITS = 8;

/**
 * What two devices show while an identity key goes from one to the other: eight decimal digits of the key and of the message
 * that carries it. `salt` is the message's, in base64. @throws CryptoError `identity-unusable`, `damaged` for the salt
 */
export async function comparisonCode(
  identity: Secret,
  { id, salt }: { readonly id: string; readonly salt: string },
): Promise<string> {
  const input = await hkdfInput(identityBytes(identity));
  const bits = await hkdf(input, concatenate(saltOf(salt), utf8(id)), 'inigma/device/v1');
  const number = new DataView(bits.buffer).getBigUint64(0) % 10n ** BigInt(DIGITS);
  return String(number).padStart(DIGITS, '0');
}
