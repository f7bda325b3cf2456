import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleForWorkers } from '../../build/bundle.ts';
import { ROOT } from '../../build/tool.ts';

const WORKER = 'src/runtimes/worker/main.ts';
const BUNDLE = readFileSync('dist/worker/main.js', 'utf8');

async function inputs(): Promise<readonly string[]> {
  const manifest = JSON.parse(readFileSync('dist/server/manifest.json', 'utf8'));
  const bundle = await bundleForWorkers(ROOT, WORKER, manifest);
  expect(Buffer.from(bundle.bytes).equals(Buffer.from(BUNDLE)), 'dist/ is not what the sources make').toBe(
    true,
  );
  return bundle.inputs;
}

/** What a module asks for when it runs, as esbuild sees it in the text. */
async function importsOf(text: string): Promise<string[]> {
  const asked: string[] = [];
  await build({
    stdin: { contents: text },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'listen',
        setup: ({ onResolve }) =>
          onResolve({ filter: /.*/ }, ({ path }) => {
            asked.push(path);
            return { path, external: true };
          }),
      },
    ],
  });
  return asked;
}

describe('the Worker bundle', () => {
  it('the Worker bundle imports nothing but the platform', async () => {
    expect(new Set(await importsOf(BUNDLE))).toEqual(new Set(['cloudflare:workers']));
    expect(builtinModules.filter((builtin) => BUNDLE.includes(`"node:${builtin}"`))).toEqual([]);
    expect(/\bcreateRequire\b|\brequire\(/.exec(BUNDLE)).toBeNull();
  });

  it('the Worker bundle includes nothing of the Node runtime, its stores, the client’s cryptography, or what pages are rendered from', async () => {
    const made = await inputs();
    expect(made).toContain('src/stores/d1/d1-driver.ts');
    const foreign =
      /^src\/((runtimes\/node|stores\/(sqlite|postgres|memory)|crypto|client|browser)\/|words\/(?!language-codes\.ts$))|\.tsx$/;
    expect(made.filter((path) => foreign.test(path))).toEqual([]);
    const packages = made.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    expect(new Set(packages.filter((name) => name !== undefined))).toEqual(
      new Set(['hono', 'ipaddr.js', 'jose', 'valibot']),
    );
  });

  it('the Worker queries D1 without a session, so that no replica answers', () => {
    expect(BUNDLE).toContain('.prepare(');
    expect(BUNDLE).not.toContain('withSession');
  });
});
