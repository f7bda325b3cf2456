import type { DirectiveCallback } from 'alpinejs';

/**
 * `x-model` in the place of Alpine's own: a text field, a list or a switch shows a member of its component, and sets it. Alpine's
 * knows radio buttons, numbers, delays and forms as well, and is six times as long.
 */
export const model: DirectiveCallback = (element, { expression }, { evaluateLater, effect }) => {
  const field = element as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const box = field instanceof HTMLInputElement && field.type === 'checkbox' ? field : null;
  const read = evaluateLater<string | boolean>(expression);
  const write = evaluateLater(`${expression} = $value`);
  const isChosen = box !== null || field instanceof HTMLSelectElement;
  field.addEventListener(isChosen ? 'change' : 'input', () => {
    write(() => {}, { scope: { $value: box === null ? field.value : box.checked } });
  });
  effect(() =>
    read((value) => {
      if (box !== null) box.checked = value === true;
      else if (field.value !== value) field.value = String(value);
    }),
  );
};
