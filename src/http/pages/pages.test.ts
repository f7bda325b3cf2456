import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import { SERVICE_DESCRIPTION } from '../../../tests/service.ts';
import type { RequestEnv, ServerContext } from '../server-context.ts';
import { plainSite } from '../site/site.ts';
import type { LoadTemplate } from './page-template.ts';
import { pages } from './pages.ts';

const TEMPLATE = { tag: 'en', html: '<p>Hello</p>' };

function serving(loadTemplate: LoadTemplate): (language?: string) => Promise<Response> {
  const context = {
    manifest: { version: '1', languages: ['en', 'de'], favicon: '/favicon' },
    loadTemplate,
    service: SERVICE_DESCRIPTION,
    site: plainSite('/manifest', '/source'),
    precompressTemplate: null,
    hsts: 'on',
    publicUrl: () => 'https://inigma.example/',
  };
  const show = pages(context as unknown as ServerContext);
  const app = new Hono<RequestEnv>().get('/', (c) => show(c, 'compose'));
  app.onError((_, c) => c.text('error', 500));
  return async (language = 'en') => app.request('/', { headers: { 'Accept-Language': language } });
}

describe('the template of a page', () => {
  it('a template is loaded once for each language', async () => {
    const load = vi.fn<LoadTemplate>(async () => TEMPLATE);
    const get = serving(load);
    for (const language of ['en', 'de', 'en', 'fr', 'de']) expect((await get(language)).status).toBe(200);
    expect(load.mock.calls).toEqual([
      ['compose', 'en'],
      ['compose', 'de'],
    ]);
  });

  it('a template that could not be loaded is loaded again at the next request', async () => {
    const load = vi.fn<LoadTemplate>(async () => TEMPLATE).mockRejectedValueOnce(new Error('no such asset'));
    const get = serving(load);
    expect((await get()).status).toBe(500);
    expect(await (await get()).text()).toBe('<p>Hello</p>');
  });

  it('no request waits for the template that another request has begun to load', async () => {
    const load = vi.fn<LoadTemplate>(async () => TEMPLATE).mockReturnValueOnce(new Promise(() => undefined));
    const get = serving(load);
    void get();
    expect((await get()).status).toBe(200);
  });
});
