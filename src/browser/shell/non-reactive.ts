/**
 * Keeps Alpine from making an object reactive that a component holds but does not show: Alpine wraps objects in a proxy, on
 * which private members do not work, and leaves frozen ones as they are. A `Map` or a `Set` is never reactive
 * (`build/smaller-alpine.ts`).
 */
export function nonReactive<Thing extends object>(thing: Thing): Thing {
  return Object.freeze(thing);
}
