import { MAX_READERS } from '../../domain/limits.ts';
import { fill } from '../../words/sentence.ts';
import { Field, FixedField } from '../shell/field.tsx';
import type { Localized } from '../shell/localized.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { Where } from '../shell/where.tsx';
import { component } from './components.ts';

const form = component('composeForm');
const input = form.inside('input');

const KINDS = ['first', 'one', 'several'] as const;
type Kind = (typeof KINDS)[number];

function nameOf(kind: Kind, { compose }: Localized['words']): string {
  return { first: compose.readersFirst, one: compose.readersOne, several: compose.readersSeveral }[kind];
}

function hintOf(kind: Kind, { compose }: Localized['words']): string {
  const { readersFirstHint, readersOneHint, readersSeveralHint } = compose;
  return { first: readersFirstHint, one: readersOneHint, several: readersSeveralHint }[kind];
}

/** What the choice means, below all that is chosen in its row. */
export function ReadersHint({ words }: Localized) {
  return (
    <p class="hint -mt-2 sm:col-span-2">
      <span id="readers-hint" aria-live="polite" {...form.text('readersHint')}>
        {KINDS.map((kind) => (
          <Where condition={`default-readers:${kind}`}>{hintOf(kind, words)}</Where>
        ))}
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
    <>
      <Where condition="readers-choice">
        <ReadersChoice words={words} />
      </Where>
      {(['first', 'one'] as const).map((kind) => (
        <Where condition={`only-readers:${kind}`}>
          <FixedField label={words.compose.readers}>{nameOf(kind, words)}</FixedField>
        </Where>
      ))}
      <Where condition="only-readers:several">
        <div>
          <p class="font-medium">{words.compose.readers}</p>
          <ReadersCount words={words} hidden={false} />
        </div>
      </Where>
    </>
  );
}

function ReadersChoice({ words }: Localized) {
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
        {KINDS.map((kind) => (
          <>
            <Where condition={`default-readers:${kind}`}>
              <option value={kind} selected>
                {nameOf(kind, words)}
              </option>
            </Where>
            <Where condition={`other-readers:${kind}`}>
              <option value={kind}>{nameOf(kind, words)}</option>
            </Where>
          </>
        ))}
      </select>
      <Where condition="default-readers:several">
        <ReadersCount words={words} hidden={false} />
      </Where>
      <Where condition="other-readers:several">
        <ReadersCount words={words} hidden />
      </Where>
    </Field>
  );
}

/** `hidden` until the script shows it. */
function ReadersCount({ words, hidden }: Localized & { hidden: boolean }) {
  const number = new Intl.NumberFormat(words.language.tag);
  const limits = { least: number.format(2), most: number.format(MAX_READERS) };
  return (
    <div class="mt-2 flex items-center gap-3" {...(hidden && { 'x-cloak': true })} {...form.show('several')}>
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
