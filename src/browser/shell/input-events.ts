/** What Safari calls the Enter that ends a composition, since it tells of that end before (UI Events, `keyCode` of input methods). */
const WITHIN_INPUT_METHOD = 229;

/** Whether a key belongs to a word that is still being put together, as Enter and Escape do in Japanese or Chinese. */
export function isComposing(event: Event): boolean {
  return event instanceof KeyboardEvent && (event.isComposing || event.keyCode === WITHIN_INPUT_METHOD);
}

/** How long what has just appeared takes no press that may have been meant for what was there before. */
const GRACE_MILLISECONDS = 600;
/** As far as a finger slips between the two presses of a double click. */
const NEAR_PIXELS = 24;

/** Where a press was and on what, which it does not keep from being forgotten: a component may hold a key. */
interface Press {
  readonly x: number;
  readonly y: number;
  readonly control: WeakRef<Element> | null;
}

/**
 * Ignores a pointer's press on what has just appeared under it: who presses twice, or once more because nothing seems to
 * happen, has not seen what the second press would do. A keyboard's press has no `detail` and always counts.
 */
export function ignoreStrayClicks(): void {
  const appearedAt = new WeakMap<Node, number>();
  let last: Press | null = null;
  new MutationObserver((records) => {
    for (const node of records.flatMap(appeared)) appearedAt.set(node, performance.now());
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['open', 'style'],
  });
  const isNew = (node: Node | null): boolean =>
    node !== null &&
    (performance.now() - (appearedAt.get(node) ?? -GRACE_MILLISECONDS) < GRACE_MILLISECONDS ||
      isNew(node.parentNode));
  const judge = (event: MouseEvent) => {
    const control = controlOf(event);
    const isAgain = event.detail > 0 && last !== null && isNear(last, event);
    if (isAgain && last?.control?.deref() !== control && isNew(control)) {
      event.preventDefault();
      event.stopPropagation();
    } else last = { x: event.clientX, y: event.clientY, control: control && new WeakRef(control) };
  };
  addEventListener('click', judge, { capture: true });
}

/** A press on a label is one on what it labels, which gets a `click` of its own. */
function controlOf({ target }: MouseEvent): Element | null {
  const control = (target as Element | null)?.closest('a, button, summary, label, input, select') ?? null;
  return control instanceof HTMLLabelElement ? control.control : control;
}

function isNear({ x, y }: Press, { clientX, clientY }: MouseEvent): boolean {
  return Math.hypot(x - clientX, y - clientY) <= NEAR_PIXELS;
}

/**
 * Alpine hides by `display: none`; a dialog opens, and a list gets rows. What the attribute was before is no help: Chromium tells
 * null where a script alone has set the style.
 */
function appeared({ addedNodes, attributeName, target }: MutationRecord): Node[] {
  if (attributeName === null) return [...addedNodes];
  const element = target as HTMLElement;
  const isShown = attributeName === 'open' ? element.hasAttribute('open') : element.style.display !== 'none';
  return isShown ? [element] : [];
}
