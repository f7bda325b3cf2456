import type { DeleteComponents } from '../../browser/shell/delete-dialog.ts';
import { alpine } from './alpine.ts';
import type { Localized } from './localized.ts';

const deletion = alpine<DeleteComponents>()('deleteDialog');

/** Asks before anything is deleted; the harmless answer has the focus. */
export function DeleteDialog({ words }: Localized) {
  return (
    <div {...deletion.root}>
      <dialog
        aria-labelledby="delete-ask"
        {...deletion.modal('open')}
        {...deletion.on('close', 'close')}
        {...deletion.bind('aria-busy', 'busy')}
      >
        <h2 id="delete-ask">{words.anywhere.deleteAsk}</h2>
        <p class="mt-3 font-medium wrap-anywhere has-[bdi:empty]:hidden">
          <bdi translate="no" {...deletion.text('name')} />
        </p>
        <p class="mt-1 text-muted" {...deletion.text('warning')} />
        <p role="alert" class="mt-3 text-danger" {...deletion.text('notice')} />
        <div class="mt-6 flex flex-wrap justify-end gap-3">
          <button type="button" autofocus class="button grow sm:grow-0" {...deletion.on('click', 'close')}>
            {words.anywhere.cancel}
          </button>
          <button
            type="button"
            class="button button-danger grow sm:grow-0"
            {...deletion.on('click', 'confirm')}
            {...deletion.bind('aria-disabled', 'busy')}
          >
            <span {...deletion.text('deleteWords')}>{words.anywhere.delete}</span>
          </button>
        </div>
      </dialog>
    </div>
  );
}
