import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';

/** Where runtimes may differ, and the contract knows it. */
export interface RuntimeTraits {
  /** Whose column of docs/runtimes.md it is. */
  readonly column: 'Node.js' | 'Workers';
  /** The longest message in characters of base64, by default. */
  readonly longestMessage: number;
  /** The header in which a proxy gives the client's address; with several proxies, a list of addresses. */
  readonly addressHeader: 'X-Forwarded-For' | 'CF-Connecting-IP';
  /** Headers that a client may send to no effect. */
  readonly forgeable: readonly string[];
  /** Whether the counter knows how many requests are left. */
  readonly reportsRemaining: boolean;
}

/** The self-hosted server. */
export const NODE: RuntimeTraits = {
  column: 'Node.js',
  longestMessage: DEFAULT_LIMITS.maxMessageLength,
  addressHeader: 'X-Forwarded-For',
  forgeable: ['X-Forwarded-For', 'CF-Connecting-IP'],
  reportsRemaining: true,
};

/** Cloudflare overwrites the client's address on every request. */
export const WORKERS: RuntimeTraits = {
  column: 'Workers',
  longestMessage: 1_900_000,
  addressHeader: 'CF-Connecting-IP',
  forgeable: ['X-Forwarded-For', 'X-Real-IP'],
  reportsRemaining: false,
};
