import type { Obstacle } from '../../client/obstacle.ts';
import type { Opener } from '../../client/receive.ts';
import type { Closing, Complaint } from './stage.ts';

/** A look needs no key, and one's own key is the right one: what it does not open is damaged. Nor does it send anything large. */
export function closingOf(obstacle: Obstacle): Closing {
  if (obstacle === 'wrong-key') return 'damaged';
  return obstacle === 'too-large' ? 'unexpected' : obstacle;
}

/** A blank around a passphrase is a part of it, and easily pasted along. */
export function complaintAbout({ passphrase }: Opener): Complaint {
  if (passphrase === null) return 'wrong-key';
  return passphrase === passphrase.trim() ? 'wrong-passphrase' : 'blank-around';
}
