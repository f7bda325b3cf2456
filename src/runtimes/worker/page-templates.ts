import { type LoadOpenApi, OPENAPI_FILE } from '../../http/openapi-file.ts';
import { type LoadTemplate, templatePath } from '../../http/pages/page-template.ts';
import { SITE_PATH, type Site } from '../../http/site/site.ts';

/** The binding of the static assets, as far as it is used. */
export interface Assets {
  readonly fetch: (url: string) => Promise<Response>;
}

/** The binding asks for a whole URL, and looks only at its path. */
const ORIGIN = 'https://assets.invalid/';

/** Reads the templates from the assets that were deployed with this Worker, each with a subrequest that stays within Cloudflare. */
export function templatesIn(assets: Assets): LoadTemplate {
  return async (page, language) => {
    const path = templatePath(page, language);
    return readJson(assets, path);
  };
}

/** What `npm run worker:deploy` made of the `site` folder, or the build without one. */
export function readSite(assets: Assets): Promise<Site> {
  return readJson(assets, SITE_PATH);
}

/** Reads the description of the API in the same way. */
export function openApiIn(assets: Assets): LoadOpenApi {
  return async () => new Uint8Array(await (await read(assets, OPENAPI_FILE)).arrayBuffer());
}

async function readJson<Value>(assets: Assets, path: string): Promise<Value> {
  return (await read(assets, path)).json();
}

async function read(assets: Assets, path: string): Promise<Response> {
  const response = await assets.fetch(ORIGIN + path);
  if (response.status !== 200) throw new Error(`The asset /${path} cannot be read: ${response.status}`);
  return response;
}
