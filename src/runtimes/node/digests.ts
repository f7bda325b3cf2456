import { hash } from 'node:crypto';
import type { Digests } from '../../http/digests.ts';

/**
 * Synchronous SHA-256. Web Crypto uses another thread, which for so few bytes takes many times as long as the hash itself,
 * and much longer while that thread is busy.
 */
export const digests: Digests = {
  ofToken: (token) => hash('sha256', Buffer.from(token, 'base64url'), 'base64url'),
  ofText: (text) => hash('sha256', text, 'base64url'),
};
