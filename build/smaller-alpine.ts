import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What of Alpine `src/pages/shell/alpine.ts`, by which all markup is bound, never writes. */
const UNUSED = [
  ...['effect', 'html', 'id', 'ignore', 'init', 'modelable', 'ref', 'teleport', 'transition'].map(directive),
  ...['data', 'dispatch', 'id', 'nextTick', 'refs', 'root', 'store', 'watch'].map(magic),
  'warnMissingPluginDirective("Collapse"',
  'warnMissingPluginDirective("Focus"',
  'warnMissingPluginDirective("Intersect"',
  'warnMissingPluginDirective("Mask"',
  'warnMissingPluginMagic("Focus"',
  'warnMissingPluginMagic("Persist"',
];

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
  return UNUSED.reduce((left, call) => {
    if (!left.includes(`\n${call}`)) throw new Error(`Alpine has no ${call}) to leave out.`);
    return left.replaceAll(`\n${call}`, `\n/* @__PURE__ */ ${call}`);
  }, text);
}
