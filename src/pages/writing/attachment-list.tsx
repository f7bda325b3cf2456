import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { Where } from '../shell/where.tsx';
import { component } from './components.ts';

const form = component('writingForm');
const list = component('attachmentList');
const file = list.each('file', 'listed');

/**
 * The files that go along. Where the operator allows none, what is dropped or pasted is refused here. They can be let go anywhere on the page, and pasted wherever the focus is. That they are too
 * large is said by the counter of the message, and shown here as well, where something can be done about it.
 */
export function AttachmentList({ words }: Localized) {
  return (
    <div
      {...list.root}
      {...list.on('dragover.window', 'dragOver')}
      {...list.on('dragleave.window', 'dragLeave')}
      {...list.on('drop.window', 'drop')}
      {...list.on('paste.window', 'paste')}
      {...list.bind('data-dragging', 'dragging')}
      class="rounded-sm outline-2 outline-offset-8 outline-transparent outline-dashed data-dragging:outline-accent"
    >
      <Where condition="files">
        <List words={words} />
        <Adding words={words} />
        <p
          class="mt-2 text-sm text-danger"
          aria-hidden="true"
          x-cloak
          {...form.show('filesTooLarge')}
          {...form.text('filesNote')}
        />
      </Where>
      <p
        role="alert"
        class="mt-2 text-sm text-danger wrap-anywhere"
        x-cloak
        {...list.show('hasNotice')}
        {...list.text('notice')}
      />
      <Where condition="files">
        <p class="hint mt-2" x-cloak {...list.show('hasPictures')}>
          {words.compose.picturesTell}
        </p>
      </Where>
    </div>
  );
}

/** The field lies unseen over the button that is drawn, so that it is clicked, focused and dropped on as itself. */
function Adding({ words }: Localized) {
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
      <div class="button relative has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <Icon name="attach" />
        <label for="files">{words.compose.addFiles}</label>
        <input
          id="files"
          type="file"
          multiple
          class="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
          autocomplete="off"
          title={words.compose.addFiles}
          aria-describedby="files-limit message-room"
          {...list.on('change', 'choose')}
          {...list.focus('addingWanted')}
        />
      </div>
      <p class="hint flex min-w-0 grow basis-0 flex-wrap gap-x-3" {...list.show('!dragging')}>
        <span class="hidden sm:pointer-fine:inline">{words.compose.addFilesHint}</span>
        <span id="files-limit" {...list.text('limitNote')} />
      </p>
      <p class="hint" x-cloak {...list.show('dragging')}>
        {words.compose.dropHere}
      </p>
    </div>
  );
}

function List({ words }: Localized) {
  return (
    <ul class="mb-2 divide-y divide-line" aria-label={words.compose.files} x-cloak {...list.show('hasFiles')}>
      <template {...file.loop} {...file.key('at')}>
        <li class="flex items-center gap-4">
          <span class="min-w-0 grow py-2 wrap-anywhere">
            <bdi translate="no" {...file.text('name')} />{' '}
            <span class="hint whitespace-nowrap" {...file.text('size')} />
          </span>
          <button
            type="button"
            class="button button-plain min-w-11 px-2"
            title={words.compose.removeFile}
            {...file.on('click', 'remove')}
            {...form.bind('disabled', 'busy')}
          >
            <Icon name="remove" />
            <span class="sr-only">
              {words.compose.removeFile} <span translate="no" {...file.text('name')} />
            </span>
          </button>
        </li>
      </template>
    </ul>
  );
}
