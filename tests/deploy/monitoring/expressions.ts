const STRINGS = /"(?:[^"\\]|\\.)*"/g;
const SELECTOR = /([a-z_:][\w:]*)\{([^{}]*)\}(?:\[[^\]]*\])?/gi;
const GROUPING = /\b(?:by|on|without|ignoring) ?\(([^()]*)\)/g;

/** What the expressions here are made of, beside metrics: functions and operators of PromQL. */
const WORDS = new Set(
  'sum max min count rate changes absent predict_linear histogram_quantile vector and or increase'.split(' '),
);

/** The selectors of a PromQL expression, such as `up{job="inigma"}`. Throws if a metric is named without one. */
export function selectorsOf(expression: string): string[] {
  const selectors = [...expression.matchAll(SELECTOR)].map(([, name, labels]) => `${name}{${labels}}`);
  const rest = expression.replace(SELECTOR, ' ').replace(GROUPING, ' ').replace(STRINGS, ' ');
  const unknown = (rest.match(/(?<![\w.])[a-z_:][\w:]*/gi) ?? []).filter((word) => !WORDS.has(word));
  if (unknown.length > 0) throw new Error(`Without a selector: ${unknown.join(', ')} in ${expression}`);
  return selectors;
}

/** The labels by which an expression groups. */
export function groupLabelsOf(expression: string): string[] {
  return [...expression.matchAll(GROUPING)]
    .flatMap(([, labels = '']) => labels.split(/,\s*/))
    .filter(Boolean);
}
