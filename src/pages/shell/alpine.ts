/** Members of a component whose values are of this kind. */
type NamesOf<Component, Value> = {
  [Name in keyof Component]-?: Component[Name] extends Value ? Name : never;
}[keyof Component] &
  string;

type Shown = string | number | boolean | null;
type Data<Component> = NamesOf<Component, Shown>;
type Flag<Component> = NamesOf<Component, boolean> | `!${NamesOf<Component, boolean>}`;
type Many<Component> = NamesOf<Component, readonly unknown[]>;
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/** Methods that ask for nothing, or for the event. */
type Handler<Component> = {
  [Name in keyof Component]-?: Component[Name] extends (...given: infer Given) => unknown
    ? Given extends [] | [event: Event]
      ? Name
      : never
    : never;
}[keyof Component] &
  string;
/** Methods that take one item of a list, and may take the event. */
type ActOn<Item, Component, Given extends unknown[] = [item: Item]> = {
  [Name in keyof Component]-?: Component[Name] extends (...given: Given) => unknown ? Name : never;
}[keyof Component] &
  string;

/** Attributes to spread into an element. */
export type Attributes = Record<string, string>;

/** Attributes that show what `Scope` holds; `path` is how Alpine gets there. */
function showing<Scope>(path: string) {
  const name = (member: string) => (member.startsWith('!') ? `!${path}${member.slice(1)}` : path + member);
  return {
    text: (member: Data<Scope>): Attributes => ({ 'x-text': name(member) }),
    show: (flag: Flag<Scope>): Attributes => ({ 'x-show': name(flag) }),
    /** For a `<template>`: its content is there, or it is not. */
    when: (flag: Flag<Scope>): Attributes => ({ 'x-if': name(flag) }),
    model: (member: Data<Scope>, modifier = ''): Attributes => ({ [`x-model${modifier}`]: name(member) }),
    bind: (attribute: string, member: Data<Scope> | Flag<Scope>): Attributes => ({
      [`x-bind:${attribute}`]: name(member),
    }),
    /** For a `<dialog>`: it is open while the flag is true. */
    modal: (flag: NamesOf<Scope, boolean>): Attributes => ({ 'x-modal': name(flag) }),
    /** Takes the focus when the flag turns true. */
    focus: (flag: Flag<Scope>): Attributes => ({ 'x-focus': name(flag) }),
  };
}

/** One item within `each`; `on` hands it to a method of the component around it. */
function within<Component, Item>(item: string) {
  return {
    ...showing<Item>(`${item}.`),
    key: (member: Data<Item>): Attributes => ({ 'x-bind:key': `${item}.${member}` }),
    on: (event: string, method: ActOn<Item, Component>): Attributes => ({
      [`x-on:${event}`]: `${method}(${item})`,
    }),
    /** The same for a method that also wants the event. */
    onEvent: (event: string, method: ActOn<Item, Component, [item: Item, event: Event]>): Attributes => ({
      [`x-on:${event}`]: `${method}(${item}, $event)`,
    }),
  };
}

function looping<Component, Item>(item: string, list: string) {
  return { loop: { 'x-for': `${item} in ${list}` } as Attributes, ...within<Component, Item>(item) };
}

function bound<Component>(name: string) {
  return {
    ...showing<Component>(''),
    /** For the element that the component lives in. */
    root: { 'x-data': name } as Attributes,
    on: (event: string, method: Handler<Component>): Attributes => ({ [`x-on:${event}`]: method }),
    /** An object that the component holds: what it has to show, its methods and its lists. */
    inside: <Member extends keyof Component & string>(member: Member) => ({
      ...showing<Component[Member]>(`${member}.`),
      on: (event: string, method: Handler<Component[Member]>): Attributes => ({
        [`x-on:${event}`]: `${member}.${method}($event)`,
      }),
      inside: <Inner extends keyof Component[Member] & string>(inner: Inner) =>
        showing<Component[Member][Inner]>(`${member}.${inner}.`),
      /** `on` hands an item to a method of the component; `onInside` to one of the object. */
      each: <List extends Many<Component[Member]>>(item: string, list: List) => ({
        ...looping<Component, ItemOf<Component[Member][List]>>(item, `${member}.${list}`),
        onInside: (
          event: string,
          method: ActOn<ItemOf<Component[Member][List]>, Component[Member]>,
        ): Attributes => ({ [`x-on:${event}`]: `${member}.${method}(${item})` }),
      }),
    }),
    /** For a `<template>`, and what is within it. */
    each: <List extends Many<Component>>(item: string, list: List) =>
      looping<Component, ItemOf<Component[List]>>(item, list),
    /** Takes the focus when the member becomes this word. */
    focusOn: <Member extends Data<Component>>(
      member: Member,
      word: Component[Member] & string,
    ): Attributes => ({ 'x-focus': `${member} === '${word}'` }),
  };
}

/**
 * Alpine's attributes for the components of a page, as props to spread: JSX has no syntax for `x-on:click.prevent`, and a
 * name that the component, or an item of its list, does not have does not compile. `event` and `modifier` are Alpine's.
 */
export function alpine<Components>() {
  return <Name extends keyof Components & string>(name: Name) => bound<Components[Name]>(name);
}
