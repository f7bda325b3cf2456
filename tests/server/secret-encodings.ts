/** Every way in which a secret could be written somewhere: as it is, as bytes, hex, base64, base64url, percent-encoded. */
function encodingsOf(secret: string): Buffer[] {
  const text = Buffer.from(secret, 'utf8');
  const decoded = /^[A-Za-z0-9_-]{43}$/.test(secret) ? [Buffer.from(secret, 'base64url')] : [];
  const readings = [text, ...decoded];
  const written = readings.flatMap((bytes) => [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  ]);
  const asText = [encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...written];
  return [...readings, ...asText.map((one) => Buffer.from(one, 'utf8'))];
}

/** The names of those secrets that these bytes hold, however they are written. */
export function secretsIn(bytes: Buffer, secrets: Readonly<Record<string, string>>): string[] {
  return Object.keys(secrets).filter((name) =>
    encodingsOf(secrets[name] ?? '').some((encoding) => bytes.includes(encoding)),
  );
}
