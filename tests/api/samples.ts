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

/** A request for a secret, as its asker sends it, with the token that its link carries. */
export function someAsk<Own extends object>(own: Own) {
  const ask_token = someToken();
  const fields = {
    uid: someUserId(),
    salt: randomBytes(16).toString('base64'),
    sealed_note: randomBytes(284).toString('base64'),
    sealed_name: someSealedName(),
    ask_verifier: verifierOf(ask_token),
    expires_in: 3_600,
    idempotency_key: someUserId(),
    ...own,
  };
  return { fields, ask_token };
}

/** An answer to whatever it names; to the server any base64, and 32 bytes of it. */
export function someAnswer<Own extends object>(own: Own) {
  return {
    encrypted_message: randomBytes(272).toString('base64'),
    encapsulated_key: randomBytes(32).toString('base64'),
    idempotency_key: someUserId(),
    ...own,
  };
}

/** The three tokens that a reader proves with. */
export function someProof() {
  return { link_token: someToken(), claim_token: someToken(), read_token: someToken() };
}

export type SomeProof = ReturnType<typeof someProof>;

/** A message of format 1, as its sender creates it, with what its readers prove. */
export function someLinked(own: object = {}) {
  const proof = someProof();
  const verifiers = {
    claim_verifier: verifierOf(proof.claim_token),
    link_verifier: verifierOf(proof.link_token),
  };
  return { message: someMessage({ format: 1, ...verifiers, ...own }), proof };
}
