/** What Safari calls the Enter that ends a composition, since it tells of that end before (UI Events, `keyCode` of input methods). */
const WITHIN_INPUT_METHOD = 229;

/** Whether a key was pressed for an input method, as Japanese and Chinese are typed by, and not for the page. */
export function isComposing(pressed: Event): boolean {
  return pressed instanceof KeyboardEvent && (pressed.isComposing || pressed.keyCode === WITHIN_INPUT_METHOD);
}
