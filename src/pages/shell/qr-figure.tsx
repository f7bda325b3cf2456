import type { Attributes } from './alpine.ts';

/** What draws a code, as the page is bound to it. */
interface BoundQr {
  show(flag: 'shown' | 'failed'): Attributes;
  bind(attribute: string, member: 'box' | 'path'): Attributes;
}

/** Dark on light in every theme, with its quiet zone: many readers know nothing else. */
export function QrFigure({ qr, name }: { qr: BoundQr; name: string }) {
  return (
    <svg
      role="img"
      aria-label={name}
      class="qr"
      shape-rendering="crispEdges"
      x-cloak
      {...qr.show('shown')}
      {...qr.bind('view-box.camel', 'box')}
    >
      <path {...qr.bind('d', 'path')} />
    </svg>
  );
}

/** The figure, what to mind about it, and what is said where it could not be drawn. */
export function QrArea({
  qr,
  name,
  hint,
  failed,
}: {
  qr: BoundQr;
  name: string;
  hint: string;
  failed: string;
}) {
  return (
    <>
      <div class="mt-4 text-center" x-cloak {...qr.show('shown')}>
        <QrFigure qr={qr} name={name} />
        <p class="hint mt-2">{hint}</p>
      </div>
      <p role="alert" class="mt-3 text-sm text-danger" x-cloak {...qr.show('failed')}>
        {failed}
      </p>
    </>
  );
}
