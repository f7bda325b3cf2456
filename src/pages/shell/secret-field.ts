import type { Attributes } from './alpine.ts';

/**
 * What every text field of the pages bears, since each may hold a secret: it asks the programs in between to leave the field alone.
 * Who honours which attribute, and who says so:
 *
 * - browsers complete, capitalize, correct, check and translate nothing, and suggest nothing to write: HTML Standard §4.10.18.7 and
 *   §6.8; `writingsuggestions` is Edge's (Chromium 124, Safari 18):
 *   https://github.com/MicrosoftEdge/MSEdgeExplainers/blob/main/WritingSuggestions/explainer.md
 * - LanguageTool stays away from `spellcheck="false"`, as its maintainers say:
 *   https://github.com/languagetool-org/languagetool/issues/6314 and 10802.
 *   For `data-lt-active` there is only the word of those who tried it: https://github.com/codesandbox/sandpack/pull/900
 * - Grammarly publishes nothing about opting out. Its extension marks fields with `data-gramm` and `data-gramm_editor`
 *   (https://grammarly.com/blog/engineering/making-grammarly-feel-native-on-every-website), which switch off its older versions when
 *   false; `data-enable-grammarly` comes from a thread that one of its developers answers:
 *   https://github.com/facebookarchive/draft-js/issues/616. Reports differ on which version heeds which, so a field has all three.
 * - 1Password, `data-1p-ignore`: https://developer.1password.com/docs/web/compatible-website-design/
 * - Bitwarden, `data-bwignore`, whatever its value: `isNodeFormFieldElement` in
 *   https://github.com/bitwarden/clients/blob/main/apps/browser/src/autofill/services/collect-autofill-content.service.ts
 * - Dashlane, `data-form-type="other"`: https://dashlane.github.io/SAWF/
 * - LastPass, `data-lpignore`: no page of LastPass's own was found; tried by others: https://kylenunery.com/lastpass-autofill-rules/
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
