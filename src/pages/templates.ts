import type { Catalogue } from '../words/catalogue.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';
import { answerPage } from './answer.tsx';
import { composePage } from './compose.tsx';
import { missingPage } from './missing.tsx';
import type { BuildInfo } from './shell/build-info.ts';
import type { LifetimeNames } from './shell/lifetime-options.ts';
import { markMarkup } from './shell/mark.tsx';
import { PAGE_NAMES, type PageName, type PageTemplate } from './shell/page-template.ts';
import { threatModelPage } from './threat-model.tsx';
import { viewPage } from './view.tsx';

const PAGES: Readonly<Record<PageName, (buildInfo: BuildInfo, words: Catalogue) => string>> = {
  compose: composePage,
  view: viewPage,
  answer: answerPage,
  threatModel: threatModelPage,
  missing: missingPage,
};

/** A rendered page, and by what the HTTP layer finds it. */
export interface NamedTemplate {
  readonly page: PageName;
  readonly language: Language;
  readonly template: PageTemplate;
}

/** Every page in every language. The build runs this; no server has it. */
export function renderTemplates(buildInfoIn: (language: Language) => BuildInfo): NamedTemplate[] {
  const languages = Object.entries(LANGUAGES) as [Language, Catalogue][];
  return languages.flatMap(([language, words]) =>
    PAGE_NAMES.map((page) => ({ page, language, template: render(page, buildInfoIn(language), words) })),
  );
}

function render(page: PageName, buildInfo: BuildInfo, words: Catalogue): PageTemplate {
  const site = { mark: markMarkup(), linkNames: words.footer };
  const template = { tag: words.language.tag, html: PAGES[page](buildInfo, words), site };
  return page === 'compose' ? { ...template, lifetimes: lifetimeNames(words) } : template;
}

function lifetimeNames({ compose }: Catalogue): LifetimeNames {
  return { year: compose.lifetimeYear, never: compose.lifetimeNever, custom: compose.lifetimeCustom };
}
