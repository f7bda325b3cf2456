import { encode } from 'uqr';
import type { QrFigure } from './shell/qr-code.ts';

/** Light modules around the code, without which many readers do not find it (ISO/IEC 18004: four). */
const QUIET_ZONE = 4;

/** The text as a QR code (ISO/IEC 18004) that can be read with at least 15 % of it lost (level M). */
export function qrFigure(text: string): QrFigure {
  const { data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .map((row, y) =>
      runsOf(row)
        .map(([x, length]) => bar(x, y, length))
        .join(''),
    )
    .join('');
  return { box: `0 0 ${data.length} ${data.length}`, path };
}

/** Dark modules side by side are drawn as one, so that no hairlines show between them: where each run begins, and its length. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, (end < 0 ? row.length : end) - start];
  });
}

function bar(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}
