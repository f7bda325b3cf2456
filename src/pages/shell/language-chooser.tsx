import type { LanguageComponents } from '../../browser/shell/language-chooser.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { alpine } from './alpine.ts';
import { Icon } from './icon.tsx';
import { Where } from './where.tsx';

const chooser = alpine<LanguageComponents>()('languageChooser');

type Words = Pick<Catalogue, 'language' | 'anywhere'>;

/** Each language by its own name, so that readers find theirs on a page that they cannot read. */
export function LanguageChooser({ words }: { words: Words }) {
  return (
    <div class="needs-script contents" {...chooser.root}>
      <label class="flex min-h-11 items-center gap-1.5 text-muted">
        <Icon name="languages" />
        <span class="sr-only">{words.anywhere.language}</span>
        <select class="choice" autocomplete="off" {...chooser.on('change', 'choose')}>
          <Options words={words} />
        </select>
      </label>
      <p class="notice order-last mt-3 basis-full" x-cloak {...chooser.show('waiting')}>
        {words.anywhere.languageWaits}
      </p>
    </div>
  );
}

function Options({ words }: { words: Words }) {
  return (
    <>
      {Object.entries(LANGUAGES).map(
        ([
          code,
          {
            language: { tag, direction, name },
          },
        ]) => (
          <Where condition={`language:${code}`}>
            <option value={code} lang={tag} dir={direction} selected={tag === words.language.tag}>
              {name}
            </option>
          </Where>
        ),
      )}
    </>
  );
}
