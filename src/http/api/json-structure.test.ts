import { describe, expect, it } from 'vitest';
import { exceededLimit } from './json-structure.ts';

const ANY = Number.POSITIVE_INFINITY;

describe('levels', () => {
  const nestsDeeperThan = (text: string, levels: number) =>
    exceededLimit(text, { levels, members: ANY }) === 'levels';

  it.each([
    ['', 0],
    ['"[[["', 0],
    ['{}', 1],
    ['[]', 1],
    ['[[],{},[]]', 2],
    ['{"a":{"b":[1]}}', 3],
    ['[[[', 3],
    ['{"[{":"]}[["}', 1],
    ['{"a\\"[[":1}', 1],
    ['{"a\\\\":[["\\\\\\"["]]}', 3],
    ['["\\\\",["\\""],[[1]]]', 3],
    ['["', 1],
    ['["\\"[[[', 1],
    ['[]]]][[', 1],
  ])('the text %j has %i levels', (text, levels) => {
    expect(nestsDeeperThan(text, levels)).toBe(false);
    if (levels > 0) expect(nestsDeeperThan(text, levels - 1)).toBe(true);
  });

  it('the counted levels are those that JSON.parse builds', () => {
    const deep = JSON.stringify({ a: [{ 'b"[': '\\"{', c: [[['\\']]] }] });
    expect(nestsDeeperThan(deep, 6)).toBe(false);
    expect(nestsDeeperThan(deep, 5)).toBe(true);
  });
});

describe('members', () => {
  it.each([
    ['', 0],
    ['"a,b,[c]"', 0],
    ['1', 0],
    ['{"a":1}', 1],
    ['{"a":1,"b":2,"c":"x,y,[z]"}', 3],
    ['{"a":1,"a":2}', 2],
    ['[1,2,3,4]', 4],
    ['{"a":[1,2],"b":{"c":3}}', 5],
    ['[[],[],[]]', 6],
    ['[,,,', 4],
    [',,,,,', 5],
  ])('the text %j has %i members', (text, members) => {
    expect(exceededLimit(text, { levels: ANY, members })).toBeNull();
    if (members > 0) expect(exceededLimit(text, { levels: ANY, members: members - 1 })).toBe('members');
  });

  it('the members of many shallow arrays are counted no further than the limit', () => {
    const shallow = `[${`${'['.repeat(15)}${']'.repeat(15)},`.repeat(100_000)}0]`;
    expect(exceededLimit(shallow, { levels: 16, members: 100 })).toBe('members');
  });
});

it.each([
  ['an unclosed string of quotes', `"${'\\"'.repeat(1_500_000)}`],
  ['an unclosed string of backslashes', `"${'\\'.repeat(3_000_000)}`],
  ['a million strings', '"":'.repeat(1_000_000)],
  ['a long string', `{"a":"${'A'.repeat(3_000_000)}"}`],
])('%s is scanned in linear time', (_, text) => {
  const before = process.cpuUsage();
  exceededLimit(text, { levels: 3, members: 100 });
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
});
