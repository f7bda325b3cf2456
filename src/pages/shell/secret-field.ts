import type { Attributes } from './alpine.ts';

/**
 * What every text field of the pages bears, since each may hold a secret. It asks the programs in between to leave the field
 * alone: browsers that save, complete, capitalize, correct, check and translate (HTML Standard), Grammarly (`data-gramm`,
 * `data-gramm_editor`, `data-enable-grammarly`), LanguageTool (`data-lt-active`, `spellcheck`), Microsoft Editor
 * (`spellcheck`), 1Password (`data-1p-ignore`), LastPass (`data-lpignore`), Bitwarden (`data-bwignore`) and Dashlane
 * (`data-form-type`).
 */
export const SECRET_FIELD: Attributes = {
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
  writingsuggestions: 'false',
  translate: 'no',
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
  'data-lt-active': 'false',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
};
