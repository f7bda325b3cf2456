/** All that a store keeps. */
export const TABLES = [
  'messages',
  'idempotency',
  'links',
  'readings',
  'receipts',
  'invitations',
  'secret_requests',
] as const;
