/** What attributes can name: members of the components around them, items of lists, and `$event`. */
export type Scope = Record<string, unknown>;

/** `given` is what a method gets that is named without arguments. */
export type Expression = (scope: Scope, given: readonly unknown[]) => unknown;

/** A name, but for those by which an object leads to code or to all other objects. */
const NAME = String.raw`(?!(?:__proto__|constructor|prototype)\b)[\w$]+`;
const PATH = `${NAME}(?:\\.${NAME})*`;
const FORMS = new RegExp(`^(!?)(${PATH})(?:\\((|${PATH}(?:, ${PATH})*)\\)| === '([^']*)'| = (${PATH}))?$`);

/**
 * Parses what `src/pages/shell/alpine.ts` writes into attributes, and what Alpine makes of it: `text`, `!row.shown`, `open`
 * (called if it is a method), `remove(row, $event)`, `target === 'key'`, `input.text = value`.
 * @throws SyntaxError for anything else
 */
export function parseExpression(text: string): Expression {
  const [, not, path, given, word, value] = FORMS.exec(text) ?? [];
  if (path === undefined) throw new SyntaxError(`A page cannot evaluate: ${text}`);
  if (word !== undefined) return (scope) => evaluateAt(scope, path, []) === word;
  if (value !== undefined) return (scope) => assign(scope, path, evaluateAt(scope, value, []));
  if (not !== '') return (scope, params) => !evaluateAt(scope, path, params);
  if (given === undefined) return (scope, params) => evaluateAt(scope, path, params);
  const names = given === '' ? [] : given.split(', ');
  return (scope) =>
    evaluateAt(
      scope,
      path,
      names.map((name) => evaluateAt(scope, name, [])),
    );
}

/** What a method returns, where the path leads to one. */
function evaluateAt(scope: Scope, path: string, given: readonly unknown[]): unknown {
  const [owner, name] = memberAt(scope, path);
  const value = owner[name];
  return typeof value === 'function' ? value.apply(owner, given) : value;
}

function assign(scope: Scope, path: string, value: unknown): void {
  const [owner, name] = memberAt(scope, path);
  owner[name] = value;
}

/** @throws ReferenceError for a first name that nothing around the element has, TypeError for what leads no further */
function memberAt(scope: Scope, path: string): [owner: Scope, name: string] {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const first = names[0] ?? last;
  if (!(first in scope)) throw new ReferenceError(`${first} is not defined.`);
  return [names.reduce((owner, name) => owner[name] as Scope, scope), last];
}
