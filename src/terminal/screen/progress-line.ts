import type { Progress } from '../../client/transfer.ts';
import { sizeInWords } from '../../words/sizes.ts';
import type { Screen } from './screen.ts';

const VERBS = { encrypting: 'Encrypting', sending: 'Sending', loading: 'Loading' } as const;
const ERASE_LINE = '\r\x1b[2K';

/** A line of standard error that says how far a message is; only a terminal sees one. */
export class ProgressLine {
  readonly #screen: Screen;
  #shown = '';

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  readonly show = ({ phase, done, total }: Progress): void => {
    const part = total === null || total === 0 ? '' : ` ${Math.floor((done / total) * 100)} %`;
    const size = total === null || total === 0 ? '' : ` of ${sizeInWords(total, 'en')}`;
    this.#replace(`${VERBS[phase]}…${part}${size}`);
  };

  clear(): void {
    this.#replace('');
  }

  #replace(text: string): void {
    if (!this.#screen.showsNotes || text === this.#shown) return;
    this.#screen.streams.stderr.write(ERASE_LINE + text);
    this.#shown = text;
  }
}
