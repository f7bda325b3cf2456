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

/** A QR code that is shown when somebody asks for it; what draws it is loaded then and not before. */
export class QrCode {
  shown = false;
  /** What draws it could not be loaded. */
  failed = false;
  box = NOTHING.box;
  path = NOTHING.path;
  private asked = 0;

  /** `script` is the path of what draws. Hidden, or asked for another text meanwhile, it shows nothing of this one. */
  async show(text: string, script: string): Promise<void> {
    this.asked += 1;
    const question = this.asked;
    this.failed = false;
    try {
      const { qrFigure } = await loadOnDemand<QrModule>(script);
      if (question === this.asked) this.draw(qrFigure(text));
    } catch {
      this.failed = question === this.asked;
    }
  }

  /** Nothing of the code stays in the page. */
  hide(): void {
    this.asked += 1;
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
