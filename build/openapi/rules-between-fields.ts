import type { Schema } from './schema.ts';

const PLAIN_OR_ABSENT = { enum: [false, null] };
const ABSENT = { type: 'null' };
const TEXT = { type: 'string' };
const NUMBER = { type: 'integer' };

/** Rules between the fields of a request, which in `src/contract` are code. Absent and null are the same. */
export const RULES: Readonly<Record<string, Schema>> = {
  CreateRequest: {
    not: { required: ['ttl', 'expires_in'], properties: { ttl: NUMBER, expires_in: NUMBER } },
    if: { required: ['format'], properties: { format: { const: 1 } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: {
      required: ['claim_verifier', 'link_verifier'],
      properties: { claim_verifier: TEXT, link_verifier: TEXT },
    },
    else: {
      properties: {
        claim_verifier: ABSENT,
        link_verifier: ABSENT,
        locked: PLAIN_OR_ABSENT,
        max_readings: ABSENT,
        receipt: PLAIN_OR_ABSENT,
      },
    },
  },
  RenameRequest: { not: { properties: { custom_name: ABSENT, sealed_name: ABSENT } } },
  DeleteRequest: {
    if: { properties: { view: ABSENT } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { required: ['idempotency_key'], properties: { idempotency_key: TEXT } },
    else: { properties: { idempotency_key: ABSENT } },
  },
};
