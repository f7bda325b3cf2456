import { type LoadTemplate, templatePath } from '../../http/pages/page-template.ts';

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
    const response = await assets.fetch(ORIGIN + path);
    if (response.status !== 200) throw new Error(`The asset /${path} cannot be read: ${response.status}`);
    return response.json();
  };
}
