// What the fields of the form hold, and which of them has the focus, as the document tells it.

/** Whether it is disabled while a message is under way, as lists and switches are: they cannot be read-only. */
export function losesFocus(focused: Element | null): boolean {
  return focused?.matches('select, [role=switch]') ?? false;
}

/** What was chosen before the script ran; null where nothing was. */
export function chosenReceipt(): boolean | null {
  const box = document.querySelector<HTMLInputElement>('#receipt');
  return box === null || box.checked === box.defaultChecked ? null : box.checked;
}

/** Whether a list of the form still shows what it proposed. */
export function isAsProposed(id: string): boolean {
  return typedIn(id) === proposedOption(id);
}

export function offersOption(id: string, value: string): boolean {
  return document.querySelector(`#${id} option[value="${CSS.escape(value)}"]`) !== null;
}

/** What a list shows that nobody touched: what is marked, or else the first. */
function proposedOption(id: string): string {
  const options = document.querySelectorAll<HTMLOptionElement>(`#${id} option`);
  return [...options].find(({ defaultSelected }) => defaultSelected)?.value ?? options[0]?.value ?? '';
}

export function typedIn(id: string): string {
  const field = document.getElementById(id);
  return field !== null && 'value' in field ? String(field.value) : '';
}
