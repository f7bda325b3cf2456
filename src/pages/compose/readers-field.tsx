import { MAX_READERS } from '../../domain/limits.ts';
import { fill } from '../../words/sentence.ts';
import { Field } from '../shell/field.tsx';
import type { Localized } from '../shell/localized.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { component } from './components.ts';

const form = component('composeForm');
const input = form.inside('input');

/** What the choice means, below all that is chosen in its row. */
export function ReadersHint({ words }: Localized) {
  return (
    <p class="hint -mt-2 sm:col-span-2">
      <span id="readers-hint" aria-live="polite" {...form.text('readersHint')}>
        {words.compose.readersFirstHint}
      </span>{' '}
      <span x-cloak {...form.show('repeatsChoices')}>
        {words.compose.sameChoices}{' '}
        <button
          type="button"
          class="button button-plain -my-3 px-1 py-0"
          {...form.on('click', 'resetChoices')}
        >
          {words.compose.resetChoices}
        </button>
      </span>
    </p>
  );
}

/** *Who can read it*; `ReadersHint` describes it. */
export function ReadersField({ words }: Localized) {
  return (
    <Field id="readers" label={words.compose.readers}>
      <select
        id="readers"
        class="field"
        autocomplete="off"
        aria-describedby="readers-hint"
        {...input.model('readers')}
        {...form.bind('disabled', 'busy')}
      >
        <option value="first">{words.compose.readersFirst}</option>
        <option value="one">{words.compose.readersOne}</option>
        <option value="several">{words.compose.readersSeveral}</option>
      </select>
      <ReadersCount words={words} />
    </Field>
  );
}

function ReadersCount({ words }: Localized) {
  const number = new Intl.NumberFormat(words.language.tag);
  const limits = { least: number.format(2), most: number.format(MAX_READERS) };
  return (
    <div class="mt-2 flex items-center gap-3" x-cloak {...form.show('several')}>
      <input
        type="text"
        inputmode="numeric"
        class="field w-20 shrink-0"
        {...SECRET_FIELD}
        aria-label={words.compose.readersCount}
        {...input.model('readersCount')}
        {...form.focusOn('focusTarget', 'readers')}
        {...form.bind('readonly', 'busy')}
        {...form.bind('aria-invalid', 'readersUnfit')}
        {...form.bind('aria-describedby', 'readersNotes')}
      />
      <span
        id="readers-limits"
        class="hint data-unfit:text-danger"
        {...form.bind('data-unfit', 'readersUnfit')}
      >
        {fill(words.compose.readersLimits, limits)}
      </span>
    </div>
  );
}
