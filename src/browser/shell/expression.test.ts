import { describe, expect, it } from 'vitest';
import { parseExpression, type Scope } from './expression.ts';

class Row {
  name = 'first';
  readonly shown = true;

  rename(to: string): string {
    this.name = to;
    return this.name;
  }
}

function scopeOf(): Scope & { row: Row } {
  return {
    row: new Row(),
    target: 'key',
    open: (...given: unknown[]) => given,
    own(this: Scope) {
      return this['target'];
    },
  };
}

const evaluate = (text: string, scope: Scope = scopeOf(), given: unknown[] = []) =>
  parseExpression(text)(scope, given);

describe('an expression in the markup of a page', () => {
  it('is a member, or what an object holds', () => {
    expect(evaluate('target')).toBe('key');
    expect(evaluate('row.name')).toBe('first');
    expect(evaluate('row.missing')).toBeUndefined();
  });

  it('is the opposite of a flag', () => {
    expect(evaluate('!row.shown')).toBe(false);
    expect(evaluate('!row.missing')).toBe(true);
  });

  it('says whether a member is a word', () => {
    expect(evaluate("target === 'key'")).toBe(true);
    expect(evaluate("target === 'heading'")).toBe(false);
  });

  it('calls a method that is only named, with what the event gives', () => {
    expect(evaluate('open', scopeOf(), ['event'])).toEqual(['event']);
    expect(evaluate('own')).toBe('key');
  });

  it('calls a method with values of its own', () => {
    const scope = { ...scopeOf(), $event: 'event' };
    expect(evaluate('open()', scope, ['ignored'])).toEqual([]);
    expect(evaluate('open(row.name, $event)', scope)).toEqual(['first', 'event']);
    expect(evaluate('row.rename(target)', scope)).toBe('key');
    expect(scope.row.name).toBe('key');
  });

  it('sets what a field holds', () => {
    const scope = { ...scopeOf(), __placeholder: 'typed' };
    evaluate('row.name = __placeholder', scope);
    evaluate('target = __placeholder', scope);
    expect(scope).toMatchObject({ row: { name: 'typed' }, target: 'typed' });
  });

  it('is refused where it names nothing', () => {
    expect(() => evaluate('missing')).toThrow(ReferenceError);
    expect(() => evaluate('missing.name')).toThrow(ReferenceError);
    expect(() => evaluate('target.missing.name')).toThrow(TypeError);
  });

  it.each(['', '1 + 1', 'row["name"]', "open('word')", 'open(own())', 'row.', 'target == 1', 'a ? b : c'])(
    'is refused where it says more: %j',
    (text) => expect(() => parseExpression(text)).toThrow(SyntaxError),
  );

  it.each(['row.__proto__.polluted = target', 'row.constructor', 'open.prototype', 'open(row.constructor)'])(
    'is refused where it leaves the component: %j',
    (text) => expect(() => parseExpression(text)).toThrow(SyntaxError),
  );
});
