import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentMarkup } from './document.ts';

describe('a Markdown document as a page', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inigma-document-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function markupOf(markdown: string): Promise<string> {
    await writeFile(join(folder, 'page.md'), markdown);
    return documentMarkup(folder, 'page.md');
  }

  it('a link to another file is reduced to its text', async () => {
    expect(await markupOf('See the [**protocol**](protocol.md).')).toBe(
      '<p>See the <strong>protocol</strong>.</p>',
    );
  });

  it('each table cell names its column', async () => {
    const markup = await markupOf('| who | cannot |\n| --- | --- |\n| **a thief** | read `it` |');
    expect(markup).toContain('<th scope="col">cannot</th>');
    expect(markup).toContain('<td data-column="who"><strong>a thief</strong></td>');
    expect(markup).toContain('<td data-column="cannot">read <code>it</code></td>');
  });
});
