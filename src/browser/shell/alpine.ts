import Alpine from '@alpinejs/csp';
import { reportStarted } from '../startup/startup-watchdog.ts';
import { type Expression, parseExpression, type Scope } from './expression.ts';
import { ignoreStrayClicks } from './input-events.ts';

/** Makes a component for each element that is bound to it. */
export type ComponentFactories<Components> = {
  readonly [Name in keyof Components]: () => Components[Name] & object;
};

/**
 * Starts Alpine with these components. `x-modal="flag"` opens and closes a dialog, `x-focus="flag"` takes the focus when it turns true, and again when
 * what it is derived from changes while it is true.
 */
export function startAlpine<Components>(parts: ComponentFactories<Components>): void {
  Alpine.setEvaluator(evaluator);
  Alpine.directive('modal', (dialog, { expression }, { evaluateLater, effect }) => {
    const evaluate = evaluateLater<boolean>(expression);
    effect(() => evaluate((open) => show(dialog as unknown as HTMLDialogElement, open)));
  });
  Alpine.directive('focus', (element, { expression }, { evaluateLater, effect }) => {
    const evaluate = evaluateLater<boolean>(expression);
    effect(() => evaluate((wanted) => wanted && queueMicrotask(() => focus(element))));
  });
  Alpine.directive('model', model);
  for (const [name, make] of Object.entries<() => object>(parts)) Alpine.data(name, make);
  Alpine.start();
  ignoreStrayClicks();
  reportStarted();
}

/**
 * Keeps Alpine from making an object reactive that a component holds but does not show: Alpine wraps objects in a proxy, on
 * which private members do not work, and leaves frozen ones as they are. A `Map` or a `Set` is never reactive
 * (`build/smaller-alpine.ts`).
 */
export function nonReactive<Thing extends object>(thing: Thing): Thing {
  return Object.freeze(thing);
}

/** For markup that comes to the page later, by the name that it uses. */
export function addComponent(name: string, make: () => object): void {
  Alpine.data(name, make);
}

type Directive = Parameters<typeof Alpine.directive>[1];

/**
 * `x-model` in the place of Alpine's own: a text field, a list or a switch shows a member of its component, and sets it. Alpine's
 * knows radio buttons, numbers, delays and forms as well, and is six times as long.
 */
const model: Directive = (element, { expression }, { evaluateLater, effect }) => {
  const field = element as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const box = field instanceof HTMLInputElement && field.type === 'checkbox' ? field : null;
  const read = evaluateLater<string | boolean>(expression);
  const write = evaluateLater(`${expression} = $value`);
  const isChosen = box !== null || field instanceof HTMLSelectElement;
  field.addEventListener(isChosen ? 'change' : 'input', () => {
    write(() => {}, { scope: { $value: box === null ? field.value : box.checked } });
  });
  effect(() =>
    read((value) => {
      if (box !== null) box.checked = value === true;
      else if (field.value !== value) field.value = String(value);
    }),
  );
};

type Evaluator = Parameters<typeof Alpine.setEvaluator>[0];

/** In the place of Alpine's own, whose parser for most of JavaScript is a fifth of it. An `init` comes as a function. */
const evaluator: Evaluator = (element, expression = '') => {
  const stack = Alpine.closestDataStack(element) as Scope[];
  const evaluate: Expression =
    typeof expression === 'string'
      ? parseExpression(expression)
      : (scope, given) => Reflect.apply(expression, scope, given);
  return (receive, { scope = {}, params = [] } = {}) => {
    try {
      const value = evaluate(Alpine.mergeProxies([scope as Scope, ...stack]), params);
      if (value instanceof Promise) void value.then(receive);
      else receive(value as never);
    } catch (error) {
      reportError(error);
    }
  };
};

/** Closing says so by a `close` event, by which the component lowers its flag where a person closed the dialog. */
function show(dialog: HTMLDialogElement, open: boolean): void {
  if (open && !dialog.open) dialog.showModal();
  if (!open && dialog.open) dialog.close();
}

/** `x-show` lets an element appear with the next frame, and what is not there yet cannot have the focus. */
function focus(element: HTMLElement): void {
  const take = () => {
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
  };
  Alpine.nextTick(() => requestAnimationFrame(take));
}
