import { LANGUAGE_CODES, type Language } from '../../words/language-codes.ts';
import { list, must, type ReadSetting, type Setting, valid } from '../setting.ts';

/** `LANGUAGES`: those of the pages, the default one first. */
export function readLanguages(read: ReadSetting): readonly string[] {
  return read('LANGUAGES', LANGUAGE_CODES, languages);
}

function languages(text: string): Setting<readonly Language[]> {
  const { value: named = [] } = list(text, language);
  return named.length === 0 || new Set(named).size < named.length
    ? must(`be a comma-separated list of ${LANGUAGE_CODES.join(', ')}, each once`)
    : valid(named);
}

/** Tags are compared without regard to case (RFC 5646 §2.1.1). */
function language(item: string): Setting<Language> {
  const code = LANGUAGE_CODES.find((known) => known.toLowerCase() === item.toLowerCase());
  return code === undefined ? must('be known') : valid(code);
}
