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

export function proposedOption(id: string): string {
  return document.querySelector<HTMLOptionElement>(`#${id} option[selected]`)?.value ?? '';
}

export function typedIn(id: string): string {
  const field = document.getElementById(id);
  return field !== null && 'value' in field ? String(field.value) : '';
}
