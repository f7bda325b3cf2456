import { nonReactive } from './alpine.ts';
import { LatestRequest } from './latest-request.ts';
import { loadOnDemand } from './on-demand.ts';

/** A code as one figure of SVG: `box` is its view box, `path` its dark modules, each a square of one unit. */
export interface QrFigure {
  readonly box: string;
  readonly path: string;
}

/** What `qr.ts` exports, which is loaded on demand. */
interface QrModule {
  readonly qrFigure: (text: string) => QrFigure;
}

const NOTHING: QrFigure = { box: '0 0 1 1', path: '' };

/** A QR code that is shown on demand; the script that draws it is loaded then and not before. */
export class QrCode {
  shown = false;
  /** The script that draws it could not be loaded. */
  failed = false;
  box = NOTHING.box;
  path = NOTHING.path;
  private readonly latest = nonReactive(new LatestRequest());

  /** `script` is the path of what draws. Hidden, or asked for another text meanwhile, it shows nothing of this one. */
  async show(text: string, script: string): Promise<void> {
    this.failed = false;
    const result = await this.latest.run(async () => {
      const { qrFigure } = await loadOnDemand<QrModule>(script);
      return qrFigure(text);
    });
    if (result.kind === 'superseded') return;
    if (result.kind === 'answered') this.draw(result.answer);
    this.failed = result.kind === 'failed';
  }

  /** Nothing of the code stays in the page. */
  hide(): void {
    this.latest.cancel();
    this.failed = false;
    this.shown = false;
    this.box = NOTHING.box;
    this.path = NOTHING.path;
  }

  private draw({ box, path }: QrFigure): void {
    this.box = box;
    this.path = path;
    this.shown = true;
  }
}
