import { expect, it } from 'vitest';
import { templatesIn } from './page-templates.ts';

it('a template is the asset of its page and language', async () => {
  const load = templatesIn({ fetch: async (url) => Response.json({ tag: 'de', html: url }) });
  expect(await load('compose', 'de')).toEqual({
    tag: 'de',
    html: 'https://assets.invalid/pages/de/compose.json',
  });
});

it('an asset that cannot be read is an error that names it', async () => {
  const load = templatesIn({ fetch: async () => new Response(null, { status: 404 }) });
  await expect(load('view', 'en')).rejects.toThrow('The asset /pages/en/view.json cannot be read: 404');
});
