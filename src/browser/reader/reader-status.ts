import { isHindrance } from '../../client/obstacle.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import type { Closing, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** What is shown while there is no message to open or to read: that something is under way, or why there is none. */
export class ReaderStatus {
  /** Said while something is under way, and empty otherwise. */
  waiting = '';
  closed = false;
  heading = '';
  advice = '';
  /** This browser once had a key that might have opened the message. */
  keyLost = false;
  passing = false;
  private closing: Closing | null = null;
  private readonly visit: Visit;

  constructor(visit: Visit) {
    this.visit = unwatched(visit);
  }

  init(): void {
    this.visit.stage.hear((stage) => this.follow(stage));
    addEventListener('online', () => {
      if (this.closing === 'offline') void this.tryAgain();
    });
  }

  get underWay(): boolean {
    return this.waiting !== '';
  }

  async tryAgain(): Promise<void> {
    await this.visit.reading.look();
  }

  private follow(stage: Stage): void {
    this.waiting = this.waitingWords(stage);
    this.closing = stage.at === 'closed' ? stage.closing : null;
    this.closed = stage.at === 'closed';
    if (stage.at !== 'closed') return;
    const { heading, advice } = this.visit.words.view.closed[stage.closing];
    this.heading = heading;
    this.advice = advice;
    this.keyLost = stage.keyLost;
    this.passing = isHindrance(stage.closing);
    announce(advice);
  }

  private waitingWords(stage: Stage): string {
    const { looking, decrypting } = this.visit.words.view;
    if (stage.at === 'looking') return looking;
    return stage.at === 'opening' && stage.sealed === null ? decrypting : '';
  }
}
