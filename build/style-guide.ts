import type { Page } from '@playwright/test';

/** Tokens of `src/pages/style.css`, by what they are for. */
const COLOURS = {
  paper: 'page',
  wash: 'toolbars, chips',
  ink: 'text',
  muted: 'hints',
  line: 'rules',
  edge: 'borders of controls',
  accent: 'main button, links',
  danger: 'errors',
  warning: 'warnings',
  success: 'success',
} as const;

const NOTICES = {
  '': 'Information: your last link is still available.',
  'notice-success': 'Success: saved to your messages.',
  'notice-warning': 'Warning: a short passphrase is easy to guess.',
  'notice-error': 'Error: the server didn’t respond. Check your connection, then try again.',
} as const;

const STATUSES = {
  unopened: 'Not opened yet',
  opened: 'Opened once, 5 minutes ago',
  kept: 'Kept by its reader',
  expired: 'Expired',
  removed: 'Removed by the operator',
} as const;

/** All kinds of parts that the pages are made of, with the style sheet of `/`, for the picture in docs/interface.md. */
export async function showStyleGuide(page: Page, origin: string): Promise<void> {
  const sheet = await styleSheetOf(origin);
  await page.setContent(
    `<!doctype html><html lang="en"><title>Style guide</title><style>${sheet}</style><style>${LAYOUT}</style><main>${markup()}</main></html>`,
  );
}

/** The engine of the picture loads nothing from another origin, so the sheet is written into the page. */
async function styleSheetOf(origin: string): Promise<string> {
  const html = await (await fetch(origin)).text();
  const [, path = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  return (await fetch(origin + path)).text();
}

const LAYOUT = `
main { display: grid; gap: 1.25rem; max-width: 42rem; margin: auto; padding: 1.5rem; }
section { display: grid; gap: 0.75rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; }
.swatch { width: 8.5rem; font-size: 0.75rem; line-height: 1.25; }
.swatch b { display: block; height: 2.25rem; border: 1px solid var(--color-line); border-radius: 0.5rem; }
`;

function markup(): string {
  return [
    part('Colours', row(entries(COLOURS).map(swatch))),
    part('Type', '<h1>Heading of a page</h1><p>Text of the interface.</p><p class="hint">A hint.</p>'),
    part('Buttons', row(BUTTONS)),
    part('Fields', FIELD),
    part(
      'Notices',
      entries(NOTICES).map(([kind, text]) => `<p class="notice ${kind}">${text}</p>`),
    ),
    part('Chips', CHIPS),
    part(
      'Status',
      entries(STATUSES).map(
        ([status, text]) => `<p class="status text-sm" data-status="${status}">${text}</p>`,
      ),
    ),
  ].join('');
}

const BUTTONS = [
  '<button class="button button-main">Main</button>',
  '<button class="button">Other</button>',
  '<button class="button button-plain">Plain</button>',
  '<button class="button button-danger">Destructive</button>',
  '<button class="button" aria-disabled="true">Not now</button>',
];
const FIELD =
  '<label class="font-medium">Label <input class="field" value="Boat house"></label><input class="field" aria-invalid="true" aria-label="Invalid" value="1,000">';
const CHIPS =
  '<ul class="chips"><li>End-to-end encrypted</li><li>Opens once</li><li>Expires in 1 hour</li></ul>';

function part(name: string, content: string | readonly string[]): string {
  return `<section><h2>${name}</h2>${[content].flat().join('')}</section>`;
}

function row(parts: readonly string[]): string {
  return `<div class="row">${parts.join('')}</div>`;
}

function swatch([name, use]: readonly [string, string]): string {
  return `<span class="swatch"><b style="background: var(--color-${name})"></b>${name}<br>${use}</span>`;
}

function entries<Value extends string>(
  record: Readonly<Record<string, Value>>,
): (readonly [string, Value])[] {
  return Object.entries(record);
}
