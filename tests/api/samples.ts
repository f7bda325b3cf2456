import { createHash, randomBytes } from 'node:crypto';

/** A unique user id. */
export function someUserId(): string {
  return `u${randomBytes(8).toString('hex')}`;
}

/** 32 random bytes as tokens travel: a claim token, a read token, a bearer token. */
export function someToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The verifier of a token: SHA-256 of its bytes. */
export function verifierOf(token: string): string {
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');
}

/** Ciphertext to the server is any base64. */
export function someCiphertext(bytes = 272): { encrypted_message: string; iv: string; salt: string } {
  return {
    encrypted_message: randomBytes(bytes).toString('base64'),
    iv: randomBytes(12).toString('base64'),
    salt: randomBytes(16).toString('base64'),
  };
}

/** What a create asks for at the least, by a creator of its own unless told. */
export function someMessage<Own extends object>(
  own: Own,
): ReturnType<typeof someCiphertext> & { creator_uid: string } & Own {
  return { ...someCiphertext(), creator_uid: someUserId(), ...own };
}

/** A label sealed by its author; to the server any base64. */
export function someSealedName(): string {
  return randomBytes(348).toString('base64');
}
