/** What browsers say of a key that an input method has taken: some end a composition before they tell of its last key. */
const TAKEN = 229;

/** Whether a key belongs to a word that is still being put together, as Enter and Escape do in Japanese or Chinese. */
export function isComposing(event: Event): boolean {
  return event instanceof KeyboardEvent && (event.isComposing || event.keyCode === TAKEN);
}
