/**
 * Runs in every page of these tests, before the page's own scripts: finds elements, waits for them frame by frame, and
 * reports what must never happen. Bundled into one script, since not every driver can hand over modules.
 */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Target } from './target.ts';

/** Where the proxy takes reports; the policy of the pages lets them ask their own origin. */
const REPORTS = '/in-page-report';

const reports: Promise<unknown>[] = [];
/** Kept in the tab, since a page may be replaced by another before anybody looks. */
const LANGUAGES = 'in-page-languages';

function report(words: string): void {
  reports.push(fetch(REPORTS, { method: 'POST', body: words, keepalive: true }).catch(() => null));
}

function recordViolations(): void {
  addEventListener('securitypolicyviolation', (violation) => {
    const { effectiveDirective, blockedURI, sample } = violation;
    report(`Policy violated: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
  const onError = (event: Event) => {
    const { target } = event;
    if (target instanceof Element) report(`Not loaded: ${target.outerHTML.slice(0, 200)}`);
    else report(`Uncaught: ${event instanceof ErrorEvent ? event.message : event.type}`);
  };
  // Resources that are not loaded tell it to themselves alone, which only a listener for the capture sees.
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', ({ reason }) => report(`Unhandled: ${reason}`));
  const { error } = console;
  console.error = (...values: unknown[]) => {
    report(`Console: ${values.join(' ')}`);
    error.apply(console, values);
  };
}

/** The languages that anything of a page is shown in, from the first element of its body on. */
function recordLanguages(): void {
  const observer = new MutationObserver(() => {
    const { documentElement, body } = document;
    const shown = languages();
    if (body !== null && !documentElement.hidden && !shown.includes(documentElement.lang))
      sessionStorage.setItem(LANGUAGES, JSON.stringify([...shown, documentElement.lang]));
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

function languages(): string[] {
  return JSON.parse(sessionStorage.getItem(LANGUAGES) ?? '[]');
}

function roleOf(element: Element): string | null {
  if (element instanceof HTMLInputElement && element.type === 'file') return 'file';
  if (element instanceof HTMLInputElement && element.type === 'password') return 'textbox';
  return getRole(element);
}

/** A field for files may lie hidden behind its button. */
function isShown(element: Element): boolean {
  if (roleOf(element) === 'file') return true;
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

function says(element: Element, words: string): boolean {
  return (element.textContent ?? '').replace(/\s+/g, ' ').includes(words);
}

function matches(element: Element, { role, name, text, css }: Target): boolean {
  if (role !== undefined && roleOf(element) !== role) return false;
  if (text !== undefined && !(says(element, text) && isInnermost(element, { role, css }, text))) return false;
  if (css === undefined && element.closest('#announcements') !== null) return false;
  return isShown(element) && (name === undefined || computeAccessibleName(element) === name);
}

/** Where a role or a selector is given, it and not the text says which element is meant. */
function isInnermost(
  element: Element,
  { role, css }: { role?: string | undefined; css?: string | undefined },
  text: string,
) {
  return role !== undefined || css !== undefined || ![...element.children].some((child) => says(child, text));
}

function find(target: Target): Element | null {
  const root = target.within === undefined ? document : find(target.within);
  if (root === null) return null;
  return [...root.querySelectorAll(target.css ?? '*')].find((element) => matches(element, target)) ?? null;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** In one go, because an element may be there at one frame and not at the next. */
async function read(target: Target, milliseconds: number): Promise<string | null> {
  let words: string | null = null;
  await holds(() => {
    words = wordsOf(find(target));
    return words !== null;
  }, milliseconds);
  return words;
}

/** How often the page has changed. */
let changes = 0;

/** Style sheets, transitions and what is typed change no node. */
const UNNOTICED_MILLISECONDS = 100;

function countChanges(): void {
  new MutationObserver(() => {
    changes += 1;
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

/**
 * Whether the condition comes to hold, until so many milliseconds have passed. It is asked anew at frames before which the page has
 * changed: to look for an element at each of them would take more of the processor than the pages themselves.
 */
async function holds(condition: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const [asked, askedAt] = [changes, performance.now()];
    if (await condition()) return true;
    if (performance.now() > deadline) return false;
    do await nextFrame();
    while (changes === asked && performance.now() - askedAt < UNNOTICED_MILLISECONDS);
  }
}

/** As the pages have it (`src/browser/shell/input-events.ts`): what has just appeared where the last press was takes none. */
const GRACE_MILLISECONDS = 600;
const SAME_PLACE_PIXELS = 24;

const appearedAt = new WeakMap<Node, number>();
let lastPress = { clientX: -1000, clientY: -1000 };

function recordAppearances(): void {
  new MutationObserver((records) => {
    for (const { attributeName, addedNodes, target } of records)
      for (const node of attributeName === null ? addedNodes : [target])
        appearedAt.set(node, performance.now());
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['open', 'style'] });
  addEventListener('click', ({ clientX, clientY }) => {
    lastPress = { clientX, clientY };
  });
}

function isNew(node: Node | null): boolean {
  if (node === null) return false;
  const age = performance.now() - (appearedAt.get(node) ?? -GRACE_MILLISECONDS);
  return age <= GRACE_MILLISECONDS || isNew(node.parentNode);
}

/** Whether a press would reach it: it lies still, in view, under nothing else, and has not just appeared under the pointer. */
async function isPressable(target: Target): Promise<boolean> {
  const element = find(target);
  if (element === null || element.matches(':disabled')) return false;
  if (roleOf(element) === 'file') return true;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await nextFrame();
  const { left, top, width, height } = element.getBoundingClientRect();
  const isStill =
    left === before.left && top === before.top && width === before.width && height === before.height;
  const [x, y] = [left + width / 2, top + height / 2];
  const isAgain = Math.hypot(x - lastPress.clientX, y - lastPress.clientY) <= SAME_PLACE_PIXELS + 1;
  return isStill && element.contains(document.elementFromPoint(x, y)) && !(isAgain && isNew(element));
}

function contentOf(element: Element | null): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  // biome-ignore lint/performance/useDomNodeTextContent: what a person reads is what is rendered, line breaks included.
  return element instanceof HTMLElement ? element.innerText : '';
}

/** The value of a field, also an empty one; null while the words of anything else are not rendered. */
function wordsOf(element: Element | null): string | null {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const words = contentOf(element);
  return isField || words !== '' ? words : null;
}

/** What is typed next replaces what stands in the field. */
function select(target: Target): Element | null {
  const field = find(target);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  field.focus();
  field.select();
  return field;
}

/** What a paste does, for text that a driver cannot type. */
function paste(target: Target, value: string): void {
  const field = select(target);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

let leaving: Promise<boolean> = Promise.resolve(true);

/** Some drivers do not wait until the page has taken a shortcut. */
function awaitCopy(): boolean {
  leaving = new Promise((resolve) => {
    addEventListener('copy', () => resolve(true), { once: true });
  });
  return true;
}

let arrived: Promise<string> = Promise.resolve('');

/** What is pasted next replaces what stands in the field; engines may ask another program for it meanwhile. */
function awaitPaste(target: Target): boolean {
  const field = select(target);
  if (field === null) return false;
  arrived = new Promise((resolve) => {
    field.addEventListener('input', () => resolve(contentOf(field)), { once: true });
  });
  return true;
}

function choose(target: Target, option: string): boolean {
  const field = find(target);
  if (!(field instanceof HTMLSelectElement)) return false;
  const chosen = [...field.options].find(({ label }) => label.trim() === option);
  if (chosen === undefined) return false;
  chosen.selected = true;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

const inPage = {
  find,
  select,
  paste,
  choose,
  awaitCopy,
  copied: () => leaving,
  awaitPaste,
  pasted: () => arrived,
  read,
  sees: (target: Target, milliseconds: number) => holds(() => find(target) !== null, milliseconds),
  misses: (target: Target, milliseconds: number) => holds(() => find(target) === null, milliseconds),
  pressable: (target: Target, milliseconds: number) => holds(() => isPressable(target), milliseconds),
  languages,
  forgetLanguages: () => sessionStorage.removeItem(LANGUAGES),
  /** Settles when every report has reached the proxy. */
  reported: () => Promise.all(reports).then(() => true),
};

export type InPage = typeof inPage;

recordViolations();
recordLanguages();
recordAppearances();
countChanges();
Object.assign(globalThis, { inPage });
