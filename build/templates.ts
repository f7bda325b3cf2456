import { templatePath } from '../src/http/pages/page-template.ts';
import type { BuildInfo } from '../src/pages/shell/build-info.ts';
import type { NamedTemplate } from '../src/pages/templates.ts';
import { bundleForBuild } from './bundle.ts';
import type { Dist } from './dist.ts';

/** What the bundle of `src/pages/templates.ts` exports. */
interface TemplatesModule {
  readonly renderTemplates: (buildInfoIn: (language: string) => BuildInfo) => NamedTemplate[];
}

/** Every page in every language, by the path that servers read it from. */
export async function pageTemplates(
  root: string,
  buildInfoIn: (language: string) => BuildInfo,
): Promise<Dist> {
  const { renderTemplates } = await importForBuild<TemplatesModule>(root, 'src/pages/templates.ts');
  return new Map(
    renderTemplates(buildInfoIn).map(({ page, language, template }) => [
      templatePath(page, language),
      JSON.stringify(template),
    ]),
  );
}

/** JSX is no JavaScript, so that Node cannot import the sources themselves. */
export async function importForBuild<Module>(root: string, entry: string): Promise<Module> {
  const { bytes } = await bundleForBuild(root, entry);
  return import(`data:text/javascript;base64,${Buffer.from(bytes).toString('base64')}`) as Promise<Module>;
}
