import type { Localized } from '../shell/localized.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { component } from './components.ts';

const messages = component('ownedList').inside('list');

/** A row of *My messages*, as markup is bound to it. */
export type OwnedRow = ReturnType<typeof messages.each<'ownRows'>>;

/** A label that is edited where it stands. */
export function RenameForm({ words, row }: Localized & { row: OwnedRow }) {
  return (
    <template {...row.when('renaming')}>
      <form
        class="mb-1 flex flex-wrap gap-2"
        {...row.on('submit.prevent', 'saveLabel')}
        {...row.onEvent('keydown.escape', 'escapeRename')}
        {...row.bind('aria-busy', 'saving')}
      >
        <input
          type="text"
          class="field min-w-40 grow basis-0"
          {...SECRET_FIELD}
          dir="auto"
          aria-label={words.compose.newLabel}
          {...row.bind('readonly', 'saving')}
          {...row.model('newLabel')}
          {...row.focus('renaming')}
        />
        <button type="submit" class="button" {...row.bind('aria-disabled', 'saving')}>
          <span {...row.text('saveWords')}>{words.compose.save}</span>
        </button>
        <button
          type="button"
          class="button button-plain"
          {...row.on('click', 'stopRename')}
          {...row.bind('aria-disabled', 'saving')}
        >
          {words.anywhere.cancel}
        </button>
      </form>
    </template>
  );
}
