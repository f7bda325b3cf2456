import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const ALPINE = /@alpinejs[\\/]csp[\\/]dist[\\/]module\.esm\.js$/;

/** Alpine's module holds Vue's reactivity, as it is built for development, up to its own next file. */
const VUE = /\/\/ node_modules\/@vue\/shared\/[\s\S]*?(?=\/\/ packages\/)/;
const USED_OF_VUE = ['reactive2', 'effect2', 'stop', 'toRaw'];
/** The same from the package that Alpine names as its dependency, by the names that its module goes on with. */
const VUE_FOR_USE =
  "import { reactive as reactive2, effect as effect2, stop, toRaw } from '@vue/reactivity';\n";

/** Files of Alpine's for what the markup cannot say: src/pages/alpine.ts has no word for it. */
const UNUSED = [
  ...['x-effect', 'x-html', 'x-id', 'x-ignore', 'x-init', 'x-modelable', 'x-ref', 'x-teleport', 'index'].map(
    (name) => `directives/${name}.js`,
  ),
  ...['$data', '$dispatch', '$el', '$id', '$refs', '$root', '$store', '$watch', 'index'].map(
    (name) => `magics/${name}.js`,
  ),
];

/** Alpine without Vue's checks for its own developers and without what no page uses: 2 KB less over the wire. */
export const leanAlpine: Plugin = {
  name: 'lean Alpine',
  setup(build) {
    build.onLoad({ filter: ALPINE }, async ({ path }) => ({
      contents: makeLean(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** @throws where Alpine is not the one that this was written for */
export function makeLean(alpine: string): string {
  const [vue = ''] = VUE.exec(alpine) ?? [];
  if (!USED_OF_VUE.every((name) => vue.includes(`\nfunction ${name}(`))) throw new Error(OTHER_ALPINE);
  return VUE_FOR_USE + UNUSED.reduce(withoutFile, alpine.replace(VUE, ''));
}

const OTHER_ALPINE = 'Alpine is put together in another way than build/alpine.ts knows.';

/** Each file stands in the module under a line that names it. */
function withoutFile(alpine: string, file: string): string {
  const marker = `// packages/alpinejs/src/${file}\n`;
  const begin = alpine.indexOf(marker);
  if (begin < 0) throw new Error(OTHER_ALPINE);
  const end = alpine.indexOf('\n// packages/', begin);
  return alpine.slice(0, begin) + alpine.slice(end + 1);
}
