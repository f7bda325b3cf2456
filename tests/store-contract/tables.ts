/** All that a store keeps. */
export const TABLES = ['messages', 'idempotency', 'links', 'readings', 'receipts', 'invitations'] as const;
