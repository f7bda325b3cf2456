import { CryptoFault } from '../crypto/fault.ts';
import { ApiFault, type ApiFaultKind } from './api-fault.ts';

/** What says nothing of the message, and may be over in a moment. */
export type Hindrance = Exclude<ApiFaultKind, 'refused' | 'too-large'>;

/**
 * Why a message stays closed. `wrong-key`: nothing was spent, and another key or passphrase may open it. `unknown`: it has
 * expired, was deleted, or never existed. `taken`: it belongs to somebody else. `too-large`: the server does not take back
 * what it gave.
 */
export type Obstacle =
  | 'wrong-key'
  | 'unknown'
  | 'expired'
  | 'already-read'
  | 'taken'
  | 'damaged'
  | 'newer-version'
  | 'too-large'
  | Hindrance;

const HINDRANCES: readonly string[] = [
  'offline',
  'too-many',
  'unavailable',
  'unexpected',
] satisfies readonly Hindrance[];

/** The sentence by which the API tells a message that has been read from one that has expired; both are 410. */
const ALREADY_READ = 'Message has already been read!';

/** What a failed look, opening or claim means to a person. */
export function obstacleOf(failure: unknown): Obstacle {
  if (failure instanceof ApiFault) return failure.kind === 'refused' ? refusal(failure) : failure.kind;
  return failure instanceof CryptoFault ? fault(failure) : 'unexpected';
}

export function isHindrance(obstacle: string): obstacle is Hindrance {
  return HINDRANCES.includes(obstacle);
}

function refusal({ status, message }: ApiFault): Obstacle {
  if (status === 403) return 'taken';
  if (status === 404) return 'unknown';
  if (status === 410) return message === ALREADY_READ ? 'already-read' : 'expired';
  return 'unexpected';
}

/** A key or passphrase that cannot be one opens nothing; every other fault lies in what the server gave. */
function fault({ kind }: CryptoFault): Obstacle {
  if (kind === 'newer-version') return kind;
  return kind === 'wrong-key' || kind === 'key-unusable' || kind === 'passphrase-unusable'
    ? 'wrong-key'
    : 'damaged';
}
