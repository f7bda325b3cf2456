/** How long what has just appeared takes no press that may have been meant for what was there before. */
const GRACE_MILLISECONDS = 600;
/** As far as a finger slips between the two presses of a double click. */
const SAME_PLACE_PIXELS = 24;

/**
 * Ignores a pointer's press on what has just appeared under it: who presses twice, or once more because nothing seems to
 * happen, has not seen what the second press would do. A keyboard's press has no `detail` and always counts.
 */
export function ignoreStrayClicks(): void {
  const appearedAt = new WeakMap<Node, number>();
  let last: MouseEvent | null = null;
  new MutationObserver((records) => {
    for (const node of records.flatMap(appeared)) appearedAt.set(node, performance.now());
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['open', 'style'],
    attributeOldValue: true,
  });
  const isNew = (node: Node | null): boolean =>
    node !== null &&
    (performance.now() - (appearedAt.get(node) ?? -GRACE_MILLISECONDS) < GRACE_MILLISECONDS ||
      isNew(node.parentNode));
  const judge = (event: MouseEvent) => {
    const isAgain = event.detail > 0 && last !== null && isSamePlace(last, event);
    if (isAgain && controlOf(last) !== controlOf(event) && isNew(controlOf(event))) {
      event.preventDefault();
      event.stopPropagation();
    } else last = event;
  };
  addEventListener('click', judge, { capture: true });
}

function controlOf(event: MouseEvent | null): Element | null {
  return (event?.target as Element | null)?.closest('a, button, summary, label, input, select') ?? null;
}

function isSamePlace(one: MouseEvent, other: MouseEvent): boolean {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) <= SAME_PLACE_PIXELS;
}

/** Alpine hides by `display: none`; a dialog opens, and a list gets rows. */
function appeared({ addedNodes, attributeName, oldValue, target }: MutationRecord): Node[] {
  if (attributeName === null) return [...addedNodes];
  const wasHidden = attributeName === 'open' ? oldValue === null : (oldValue?.includes('none') ?? false);
  return wasHidden ? [target] : [];
}
