import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { AnnouncementsId } from '../../browser/shell/announce.ts';
import type { PageData, PageDataId } from '../../browser/shell/page-data.ts';
import type { Theme } from '../../browser/shell/theme.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { fill, type Sentence } from '../../words/sentence.ts';
import type { Asset, BuildInfo } from './build-info.ts';
import { Sprite } from './icon.tsx';
import { jsonInMarkup } from './json-in-markup.ts';
import { LanguageChooser } from './language-chooser.tsx';
import { type Condition, NONCE, onlyWhere, SITE } from './page-template.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { Where } from './where.tsx';

/** A script that a page may load, or that it may only load where the condition holds. The first has none. */
type OnDemand = Asset & { readonly where?: Condition };

/** The script of a page, its data, and the scripts that it loads on demand. */
interface PageScript {
  readonly script: Asset;
  readonly onDemand: readonly OnDemand[];
  readonly data: PageData<object>;
}

/** What a page is made of, beside what it shows. */
export interface PageOptions {
  readonly buildInfo: BuildInfo;
  readonly words: Pick<Catalogue, 'language' | 'anywhere'>;
  readonly title: Sentence<'service'>;
  /** Null for a page that needs no script. */
  readonly script: PageScript | null;
  /** In the place of the style sheet of all pages, for a page that wants less. */
  readonly style?: Asset;
  /** After that, for a page that wants more. */
  readonly ownStyle?: Asset;
  /** Beside the version. */
  readonly footer?: Child;
}

const THEMES: readonly Theme[] = ['light', 'dark'];

/** A whole page. What needs a script, and a browser that encrypts, is shown only where there are both. */
export function renderPage(options: PageOptions, content: Child): string {
  const body = String(<Body options={options}>{content}</Body>);
  const { tag, direction } = options.words.language;
  const html = (
    <html lang={tag} dir={direction}>
      <Head options={options} />
      <body>
        <Sprite markup={body} />
        {raw(body)}
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}

function Head({
  options: { buildInfo, title, script, style = buildInfo.style, ownStyle },
}: {
  options: PageOptions;
}) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex, nofollow" />
      {/* Safari on iOS makes links of numbers, dates and addresses in what others wrote. */}
      <meta name="format-detection" content="telephone=no,date=no,email=no,address=no" />
      <ThemeColors />
      <title>{fill(title, { service: SITE.name })}</title>
      {script && script.onDemand.length > 0 && <ImportMap assets={script.onDemand} />}
      <script nonce={NONCE}>{raw(buildInfo.firstPaint)}</script>
      <link rel="stylesheet" href={style.path} integrity={style.integrity} />
      {ownStyle && <link rel="stylesheet" href={ownStyle.path} integrity={ownStyle.integrity} />}
      {raw(SITE.style)}
      <BrandLinks buildInfo={buildInfo} />
      {script && (
        <script type="module" src={script.script.path} integrity={script.script.integrity} nonce={NONCE} />
      )}
    </head>
  );
}

/** Holds the browser to the integrity of scripts that are loaded by `import()`, which has no place for it (HTML, import maps). */
function ImportMap({ assets }: { assets: readonly OnDemand[] }) {
  const entries = assets.map(({ path, integrity, where }, at) => {
    const entry = `${at === 0 ? '' : ','}${jsonInMarkup(path)}:${jsonInMarkup(integrity)}`;
    return where === undefined ? entry : onlyWhere(where, entry);
  });
  return (
    <script type="importmap" nonce={NONCE}>
      {raw(`{"integrity":{${entries.join('')}}}`)}
    </script>
  );
}

/** The colour of the system's bars: the operator's, or else that of the page. They come before the script that sets a chosen theme. */
function ThemeColors() {
  return THEMES.map((theme) => (
    <meta
      name="theme-color"
      data-theme={theme}
      media={`(prefers-color-scheme: ${theme})`}
      content={SITE[theme]}
    />
  ));
}

/** What the browser and the system show the page by. */
function BrandLinks({ buildInfo: { brand } }: { buildInfo: BuildInfo }) {
  return (
    <>
      <link rel="icon" href={brand.icon.path} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={brand.touchIcon.path} />
      <link rel="manifest" href={SITE.webManifest} />
    </>
  );
}

function Body({ options, children }: { options: PageOptions; children?: Child }) {
  const { anywhere } = options.words;
  return (
    <>
      <a href="#content" class="skip-link">
        {anywhere.skip}
      </a>
      <div class="mx-auto flex min-h-dvh max-w-2xl flex-col px-5 sm:px-8">
        <header class="flex flex-wrap items-center gap-2 py-3 sm:py-4">
          <a
            href="/"
            class="me-auto inline-flex min-h-11 items-center gap-2.5 text-lg font-semibold tracking-tight"
          >
            {raw(SITE.mark)}
            {SITE.name}
          </a>
          {options.script && (
            <Where condition="language-choice">
              <LanguageChooser words={options.words} />
            </Where>
          )}
          {options.script && <ThemeSwitch name={anywhere.dark} />}
          {raw(SITE.banner)}
        </header>
        <main id="content" tabindex={-1} class="grow pt-2 pb-12 outline-none sm:pt-4">
          {options.script ? <ScriptedContent options={options}>{children}</ScriptedContent> : children}
        </main>
        <Footer options={options} />
      </div>
    </>
  );
}

function ScriptedContent({ options, children }: { options: PageOptions; children?: Child }) {
  const { anywhere } = options.words;
  const id: PageDataId = 'page-data';
  const announcements: AnnouncementsId = 'announcements';
  return (
    <>
      <noscript>
        <p class="notice notice-error">{fill(anywhere.noScript, { service: SITE.name })}</p>
      </noscript>
      <p class="notice notice-error when-insecure">{anywhere.insecure}</p>
      <p role="alert" class="notice notice-error when-stuck mb-8">
        {anywhere.stuck}
      </p>
      <div class="needs-script">{children}</div>
      <p id={announcements} role="status" class="sr-only" />
      <script type="application/json" id={id}>
        {raw(jsonInMarkup(options.script?.data))}
      </script>
    </>
  );
}

function Footer({ options: { buildInfo, words, footer } }: { options: PageOptions }) {
  const values = { version: buildInfo.version, build: buildInfo.build.slice(0, 12) };
  return (
    <footer class="flex flex-wrap justify-between gap-4 border-t border-line py-6 text-sm text-muted">
      <span title={buildInfo.build}>{fill(words.anywhere.buildInfo, values)}</span>
      {footer}
      {raw(SITE.links)}
    </footer>
  );
}
