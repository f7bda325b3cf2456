import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { COPY_PLACE, COPY_TYPE } from '../src/client/offline/copy-file.ts';
import type { CopyParts } from '../src/pages/offline-copy.tsx';
import { bundleForMarkup } from './bundle.ts';
import type { SpeakingScript } from './speaking-script.ts';
import { importForBuild } from './templates.ts';

/** The template of an offline copy in each language, by its code. */
export type CopyTemplates = Readonly<Record<string, string>>;

/** What the bundle of `src/pages/offline-copy.tsx` exports. */
interface CopyModule {
  readonly renderCopyTemplates: (parts: CopyParts) => CopyTemplates;
}

export async function copyTemplates(root: string): Promise<CopyTemplates> {
  const [{ renderCopyTemplates }, script, style] = await Promise.all([
    importForBuild<CopyModule>(root, 'src/pages/offline-copy.tsx'),
    bundleForMarkup(root, 'src/browser/offline-copy.ts'),
    copyStyle(root),
  ]);
  const data = { type: COPY_TYPE, place: COPY_PLACE };
  return renderCopyTemplates({ script: inline(script), style: inline(style), data });
}

/** The script that saves copies, with the template in its language. */
export function withTemplate(
  { language, bytes, inputs }: SpeakingScript,
  templates: CopyTemplates,
): SpeakingScript {
  const script = Buffer.from(bytes).toString();
  const filled = script.replace(/\bCOPY_TEMPLATE\b/, () => JSON.stringify(templates[language]));
  if (filled === script) throw new Error('The script that saves copies has no place for their template.');
  return { language, inputs, bytes: Buffer.from(filled) };
}

async function copyStyle(root: string): Promise<string> {
  const css = await readFile(join(root, 'src/pages/offline-copy.css'), 'utf8');
  return (await transform(css, { loader: 'css', minify: true })).code.trim();
}

function inline(text: string): { text: string; hash: string } {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
