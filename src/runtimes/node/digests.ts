import { hash } from 'node:crypto';
import type { Digests } from '../../http/digests.ts';

/**
 * SHA-256 where it is asked for. Web Crypto hands each to another thread, which for so few bytes takes many times as long as
 * the work itself, and much longer while that thread is kept busy.
 */
export const digests: Digests = {
  ofToken: (token) => hash('sha256', Buffer.from(token, 'base64url'), 'base64url'),
  ofText: (text) => hash('sha256', text, 'base64url'),
};
