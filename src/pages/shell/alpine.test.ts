import { describe, expect, it } from 'vitest';
import { alpine } from './alpine.ts';

interface Row {
  readonly id: string;
  readonly fresh: boolean;
}

interface ComponentFactories {
  list: {
    name: string;
    open: boolean;
    rows: readonly Row[];
    refresh(): Promise<void>;
    select(event: Event): void;
    remove(row: Row): void;
    focusTarget: 'name' | null;
    pager: { page: number; rows: readonly Row[]; next(): void; open(row: Row): void };
  };
}

const part = alpine<ComponentFactories>();
const list = part('list');
const row = list.each('row', 'rows');

describe('Alpine attributes of a component', () => {
  it('an attribute binds a member by its name', () => {
    expect(list.root).toEqual({ 'x-data': 'list' });
    expect(list.text('name')).toEqual({ 'x-text': 'name' });
    expect(list.show('!open')).toEqual({ 'x-show': '!open' });
    expect(list.bind('aria-busy', 'open')).toEqual({ 'x-bind:aria-busy': 'open' });
    expect(list.on('click.prevent', 'refresh')).toEqual({ 'x-on:click.prevent': 'refresh' });
    expect(list.on('focus', 'select')).toEqual({ 'x-on:focus': 'select' });
    expect(list.model('name', '.trim')).toEqual({ 'x-model.trim': 'name' });
  });

  it('an attribute reaches into the items of a list, and passes them to its methods', () => {
    expect(row.loop).toEqual({ 'x-for': 'row in rows' });
    expect(row.key('id')).toEqual({ 'x-bind:key': 'row.id' });
    expect(row.show('!fresh')).toEqual({ 'x-show': '!row.fresh' });
    expect(row.on('click', 'remove')).toEqual({ 'x-on:click': 'remove(row)' });
  });

  it('an attribute reaches into a nested object, whose methods are called on it', () => {
    const pager = list.inside('pager');
    expect(pager.text('page')).toEqual({ 'x-text': 'pager.page' });
    expect(pager.on('click', 'next')).toEqual({ 'x-on:click': 'pager.next($event)' });
    const inner = pager.each('row', 'rows');
    expect(inner.loop).toEqual({ 'x-for': 'row in pager.rows' });
    expect(inner.on('click', 'remove')).toEqual({ 'x-on:click': 'remove(row)' });
    expect(inner.onInside('click', 'open')).toEqual({ 'x-on:click': 'pager.open(row)' });
  });

  it('an attribute moves the focus to what a member names', () => {
    expect(list.focusOn('focusTarget', 'name')).toEqual({ 'x-focus': "focusTarget === 'name'" });
    // @ts-expect-error: no such target
    list.focusOn('focusTarget', 'nmae');
  });

  it('an attribute with a name that does not exist, or is of another kind, does not compile', () => {
    // @ts-expect-error: no such component
    part('lost');
    // @ts-expect-error: misspelt
    list.text('nmae');
    // @ts-expect-error: text is no flag
    list.show('name');
    // @ts-expect-error: no such method
    list.on('click', 'refrehs');
    // @ts-expect-error: it wants a row, and would get an event
    list.on('click', 'remove');
    // @ts-expect-error: no list
    list.each('row', 'name');
    // @ts-expect-error: misspelt within a loop
    row.text('idd');
    // @ts-expect-error: text is no flag within a loop either
    row.when('id');
    // @ts-expect-error: the method takes no row but an event
    row.on('click', 'select');
  });
});
