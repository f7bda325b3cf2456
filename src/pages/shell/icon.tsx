import { raw } from 'hono/html';
import {
  Check,
  ChevronRight,
  CircleAlert,
  Copy,
  Eye,
  EyeOff,
  KeyRound,
  Languages,
  LockKeyhole,
  Moon,
  Paperclip,
  Pencil,
  Plus,
  Printer,
  QrCode,
  Save,
  Share2,
  Sun,
  Trash2,
  X,
} from 'lucide-static';

/** The kept icons, each an SVG text of Lucide's (ISC licence); only those that a page shows are sent with it. */
const DRAWINGS = {
  alert: CircleAlert,
  attach: Paperclip,
  check: Check,
  copy: Copy,
  eye: Eye,
  'eye-off': EyeOff,
  key: KeyRound,
  languages: Languages,
  lock: LockKeyhole,
  moon: Moon,
  more: ChevronRight,
  pencil: Pencil,
  plus: Plus,
  print: Printer,
  qr: QrCode,
  remove: X,
  save: Save,
  share: Share2,
  sun: Sun,
  trash: Trash2,
};

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside words that say the same, so it is hidden from assistive technology. */
export function Icon({ name, class: sized = 'size-5' }: { name: IconName; class?: string }) {
  return (
    <svg class={`${sized} shrink-0`} aria-hidden="true" focusable="false">
      <use href={`#icon-${name}`} />
    </svg>
  );
}

/** The drawings that `markup` refers to. */
export function Sprite({ markup }: { markup: string }) {
  const names = Object.keys(DRAWINGS).filter((name) => markup.includes(`href="#icon-${name}"`));
  return (
    <svg class="hidden" aria-hidden="true">
      {names.map((name) => raw(symbol(name as IconName)))}
    </svg>
  );
}

function symbol(name: IconName): string {
  const drawing = DRAWINGS[name];
  const lines = drawing
    .slice(drawing.indexOf('>') + 1, drawing.lastIndexOf('</svg>'))
    .replace(/\s*\n\s*/g, '');
  return `<symbol id="icon-${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${lines}</symbol>`;
}
