import { describe, expect, it } from 'vitest';
import { render, sql } from './sql.ts';

const questionMarks = () => '?';
const dollars = (position: number) => `$${position}`;

describe('a statement', () => {
  it('a statement keeps values out of its text', () => {
    const statement = sql`SELECT 1 WHERE id = ${"x' OR ''='"} AND ttl > ${5} AND token = ${null}`;
    expect(render(statement, questionMarks)).toBe('SELECT 1 WHERE id = ? AND ttl > ? AND token = ?');
    expect(statement.values).toEqual(["x' OR ''='", 5, null]);
  });

  it("a statement is rendered with the engine's placeholders, in order", () => {
    const inner = sql`b = ${2} AND c = ${3}`;
    const statement = sql`a = ${1} AND ${inner} AND d = ${4}`;
    expect(render(statement, dollars)).toBe('a = $1 AND b = $2 AND c = $3 AND d = $4');
    expect(statement.values).toEqual([1, 2, 3, 4]);
  });

  it('a statement takes fragments at its ends, side by side, and empty ones', () => {
    const [head, tail, nothing] = [sql`${1}`, sql`x`, sql``];
    const statement = sql`${head}${nothing}${tail}${nothing}${head}`;
    expect(render(statement, dollars)).toBe('$1x$2');
    expect(statement.values).toEqual([1, 1]);
  });

  it('a statement takes fragments within fragments', () => {
    const innermost = sql`c = ${'c'}`;
    const statement = sql`a = ${'a'} AND (${sql`b = ${'b'} OR ${innermost}`})`;
    expect(render(statement, dollars)).toBe('a = $1 AND (b = $2 OR c = $3)');
    expect(statement.values).toEqual(['a', 'b', 'c']);
  });

  it('a statement leaves a fragment unchanged', () => {
    const fragment = sql`a = ${1}`;
    render(sql`${fragment} AND b = ${2}`, dollars);
    expect(render(fragment, dollars)).toBe('a = $1');
  });

  it('a statement without values is text alone', () => {
    expect(render(sql`SELECT 1`, dollars)).toBe('SELECT 1');
  });
});

describe('the text of a statement', () => {
  const condition = (owner: boolean) => (owner ? sql`owner = ${1}` : sql`creator = ${1}`);
  const find = (owner: boolean, id: string) =>
    sql`SELECT id FROM notes WHERE ${condition(owner)} AND id = ${id}`;

  it('the text of a statement is the same object each time, whatever the values', () => {
    expect(find(true, 'a').parts).toBe(find(true, 'b').parts);
    expect(sql`x = ${1}`.parts.join('?')).toBe('x = ?');
  });

  it('the text of a statement differs with another fragment', () => {
    expect(render(find(true, 'a'), () => '?')).toBe('SELECT id FROM notes WHERE owner = ? AND id = ?');
    expect(render(find(false, 'a'), () => '?')).toBe('SELECT id FROM notes WHERE creator = ? AND id = ?');
    expect(find(false, 'a').parts).toBe(find(false, 'b').parts);
  });
});
