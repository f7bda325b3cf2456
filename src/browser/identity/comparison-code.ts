import type { ComparisonWords } from '../../words/catalogue.ts';
import { element } from '../shell/element.ts';

/** In two groups of four, which are easier to compare; digits stand from left to right in every language. */
export function comparisonCodeView(code: string, words: ComparisonWords): HTMLElement {
  const digits = element(
    'p',
    { dir: 'ltr', translate: 'no', class: 'comparison-code rtl:text-right' },
    `${code.slice(0, 4)} ${code.slice(4)}`,
  );
  return element(
    'div',
    { role: 'group', 'aria-label': words.code, class: 'mt-6' },
    element('p', { class: 'font-medium' }, words.code),
    digits,
    element('p', { class: 'hint mt-1' }, words.compare),
  );
}
