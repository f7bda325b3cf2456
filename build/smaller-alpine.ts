import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What of Alpine `src/pages/shell/alpine.ts`, by which all markup is bound, never writes, and `src/browser/shell` replaces. */
const UNUSED = [
  ...['effect', 'html', 'id', 'ignore', 'init', 'model', 'modelable', 'ref', 'teleport'].map(directive),
  directive('transition'),
  ...['data', 'dispatch', 'el', 'id', 'nextTick', 'refs', 'root', 'store', 'watch'].map(magic),
  'warnMissingPluginDirective("Collapse"',
  'warnMissingPluginDirective("Focus"',
  'warnMissingPluginDirective("Intersect"',
  'warnMissingPluginDirective("Mask"',
  'warnMissingPluginMagic("Focus"',
  'warnMissingPluginMagic("Persist"',
  'alpine_default.setEvaluator(',
  'alpine_default.setRawEvaluator(',
  'Object.getOwnPropertyNames(globalThis).forEach(',
];

/** What `src/browser/shell/alpine.ts` calls, and Alpine itself. All else that its object holds would stay, used or not. */
export const MEMBERS = [
  ...['closestDataStack', 'data', 'directive', 'mergeProxies', 'nextTick', 'setEvaluator'],
  ...['setReactivityEngine', 'start'],
];

/** All modifiers in the markup: those of `x-on`, and one of `x-bind`. */
export const MODIFIERS = ['camel', 'ctrl', 'enter', 'escape', 'meta', 'prevent', 'window'];

/** What `x-show` does where an element has a transition, which none has without the directive of that name. */
const TRANSITIONS: readonly (readonly [RegExp, string])[] = [
  [/if \(el\._x_transition && \(.*?\n {4}\}\n {4}return;/s, 'clickAwayCompatibleShow();\nreturn;'],
  [
    /el\._x_hidePromise = el\._x_transition \? .*? : Promise\.resolve\(hide\);/s,
    'el._x_hidePromise = Promise.resolve(hide);',
  ],
];

/** What makes a `Map` or a `Set` reactive, which no component holds: they are then left as they are. */
const COLLECTIONS: readonly (readonly [string, string])[] = [
  ['\n    mutableCollectionHandlers,', '\n    null,'],
  ['\n    readonlyCollectionHandlers,', '\n    null,'],
  ['\n    case "Map":\n    case "Set":\n    case "WeakMap":\n    case "WeakSet":\n      return 2;', ''],
];

/** Attributes are bound one by one, classes to a string and styles to nothing, and no component holds what intercepts its members. */
const BINDINGS: readonly (readonly [string, string])[] = [
  ['\n    return setClassesFromObject(el, value);', '\n    return;'],
  ['\n    case "style":\n      bindStyles(el, value);\n      break;', ''],
  ['\n      applyBindingsObject(el, bindings, original);', ''],
  ['\n  initInterceptors(reactiveData, cleanup);', ''],
];

/** What makes Vue walk long arrays faster, and lets an effect push to one that it reads, which no component does. */
const ARRAY_METHODS = /^var arrayInstrumentations = \{\n.*?^\};$/ms;

const OBJECT = /^var Alpine = \{\n(.*?)^\};$/ms;
const VUE = '// node_modules/@vue/reactivity/';

function directive(name: string): string {
  return `directive("${name}"`;
}

function magic(name: string): string {
  return `magic("${name}"`;
}

/**
 * Alpine registers all its directives and magics when it is loaded. Where such a call is marked as pure, esbuild leaves it
 * out, with all that is needed by it alone.
 */
export const smallerAlpine: Plugin = {
  name: 'smaller-alpine',
  setup({ onLoad }) {
    onLoad({ filter: /@alpinejs\/csp\/dist\/module\.esm\.js$/ }, async ({ path }) => ({
      contents: withoutUnused(await readFile(path, 'utf8')),
    }));
  },
};

/** Throws where Alpine does not register it any more, as another version may not. */
export function withoutUnused(text: string): string {
  const used = withFewModifiers(withoutTransitions(UNUSED.reduce(markAsPure, text)));
  const replaced = [...COLLECTIONS, ...BINDINGS].reduce(replaceOnce, withFewMembers(used));
  return forProduction(withoutArrayMethods(replaced));
}

function withoutArrayMethods(text: string): string {
  if (!ARRAY_METHODS.test(text)) throw new Error('Alpine tracks arrays in another way.');
  return text.replace(ARRAY_METHODS, 'var arrayInstrumentations = {};');
}

function withFewModifiers(text: string): string {
  return text.replace(/\b(?:keyM|m)odifiers\.includes\("(\w+)"\)/g, (call, name) =>
    MODIFIERS.includes(name) ? call : 'false',
  );
}

function withoutTransitions(text: string): string {
  return TRANSITIONS.reduce((left, [code, rest]) => {
    if (!code.test(left)) throw new Error(`Alpine has another code than ${code}`);
    return left.replace(code, rest);
  }, text);
}

function markAsPure(text: string, call: string): string {
  if (!text.includes(`\n${call}`)) throw new Error(`Alpine has no ${call}) to leave out.`);
  return text.replaceAll(`\n${call}`, `\n/* @__PURE__ */ ${call}`);
}

function withFewMembers(text: string): string {
  const held = OBJECT.exec(text)?.[1] ?? '';
  const missing = MEMBERS.find((member) => !new RegExp(`^ {2}${member},?$`, 'm').test(held));
  if (missing !== undefined) throw new Error(`Alpine has no ${missing} any more.`);
  return text.replace(OBJECT, `var Alpine = { ${MEMBERS.join(', ')} };`);
}

function replaceOnce(text: string, [code, rest]: readonly [string, string]): string {
  if (text.split(code).length !== 2) throw new Error(`Alpine has another code than ${code}`);
  return text.replace(code, rest);
}

/** Alpine contains Vue's reactivity as it is for development, with warnings and hooks that only a debugger asks for. */
function forProduction(text: string): string {
  const [before = '', vue = '', ...more] = text.split(VUE);
  if (more.length > 0 || !vue.includes('if (true) {')) throw new Error('Alpine contains Vue in another way.');
  const end = vue.indexOf('\n// packages/');
  return before + VUE + vue.slice(0, end).replaceAll('if (true) {', 'if (false) {') + vue.slice(end);
}
