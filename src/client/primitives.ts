/** What those who build on this folder need of crypto/, which they cannot reach themselves. */

export { encodeBase64Url } from '../crypto/base64.ts';
export { comparisonCode } from '../crypto/comparison-code.ts';
export { CryptoError, type CryptoErrorKind } from '../crypto/crypto-error.ts';
export type { AttachedFile, Contents } from '../crypto/envelope.ts';
export { envelopeLength } from '../crypto/envelope.ts';
export { MOST_FILES } from '../crypto/envelope-header.ts';
export { safeFileName } from '../crypto/file-name.ts';
export { ANSWER_FORMAT } from '../crypto/format.ts';
export {
  checkImportedIdentity,
  generateIdentity,
  generateWrappingKeys,
  unwrapIdentity,
  wrapIdentity,
} from '../crypto/identity.ts';
export { openIdentity } from '../crypto/identity-envelope.ts';
export { isGeneratedKey } from '../crypto/key.ts';
export { LABEL_BYTES, LABEL_CHARACTERS, labelFits } from '../crypto/label.ts';
export { largestPlaintext } from '../crypto/padding.ts';
export { previewType } from '../crypto/preview.ts';
export { generateToken } from '../crypto/proof.ts';
export { Secret } from '../crypto/secret.ts';
