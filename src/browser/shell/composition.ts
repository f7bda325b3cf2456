/** What Safari calls the Enter that ends a composition, since it tells of that end before (UI Events, `keyCode` of input methods). */
const WITHIN_INPUT_METHOD = 229;

/** Whether a key belongs to a word that is still being put together, as Enter and Escape do in Japanese or Chinese. */
export function isComposing(event: Event): boolean {
  return event instanceof KeyboardEvent && (event.isComposing || event.keyCode === WITHIN_INPUT_METHOD);
}
