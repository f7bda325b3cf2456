/** Members of a component whose values are of this kind. */
type NamesOf<Component, Value> = {
  [Name in keyof Component]-?: Component[Name] extends Value ? Name : never;
}[keyof Component] &
  string;

type Data<Component> = NamesOf<Component, string | number | boolean | null | readonly unknown[]>;
type Method<Component> = NamesOf<Component, (...given: never[]) => unknown>;
type Flag<Component> = NamesOf<Component, boolean> | `!${NamesOf<Component, boolean>}`;
type Attributes = Record<string, string>;

/**
 * Alpine's attributes for one component, as props to spread: JSX has no syntax for `x-on:click.prevent`, and a name that
 * the component does not have does not compile. `event` and `attribute` take Alpine's modifiers.
 */
export function alpine<Component>() {
  return {
    on: (event: string, method: Method<Component>): Attributes => ({ [`x-on:${event}`]: method }),
    text: (name: Data<Component>): Attributes => ({ 'x-text': name }),
    show: (flag: Flag<Component>): Attributes => ({ 'x-show': flag }),
    when: (flag: Flag<Component>): Attributes => ({ 'x-if': flag }),
    model: (name: Data<Component>, modifier = ''): Attributes => ({ [`x-model${modifier}`]: name }),
    bind: (attribute: string, name: Data<Component> | Flag<Component>): Attributes => ({
      [`x-bind:${attribute}`]: name,
    }),
    each: (item: string, name: NamesOf<Component, readonly unknown[]>): Attributes => ({
      'x-for': `${item} in ${name}`,
    }),
  };
}
