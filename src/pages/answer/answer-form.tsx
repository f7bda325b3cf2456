import type { SendId } from '../../browser/shell/page-data.ts';
import type { Localized } from '../shell/localized.ts';
import { Summary } from '../shell/summary.tsx';
import { AttachmentList } from '../writing/attachment-list.tsx';
import { MessageField } from '../writing/message-field.tsx';
import { Sending } from '../writing/sending.tsx';
import { component } from './components.ts';

const form = component('answerForm');

const SEND: SendId = 'send';

/** The note, under the warning that anyone can have written it, and the form to answer by. Nothing here is a `form`. */
export function AnswerForm({ words }: Localized) {
  return (
    <section
      x-cloak
      {...form.root}
      {...form.show('shown')}
      {...form.on('keydown.ctrl.enter.prevent', 'send')}
      {...form.on('keydown.meta.enter.prevent', 'send')}
      {...form.on('input', 'typed')}
      {...form.on('dragover.window', 'dragOver')}
      {...form.on('drop.window', 'drop')}
      {...form.on('paste.window', 'paste')}
      class="space-y-6"
    >
      <Request words={words} />
      <div class="space-y-3 sm:space-y-3.5">
        <MessageField label={words.answer.answer} />
        <Files words={words} />
        <p class="notice">{words.answer.onlyAsker}</p>
        <Sending
          id={SEND}
          label={words.answer.send}
          attributes={{ ...form.on('click', 'send'), ...form.focusOn('focusTarget', 'send') }}
        >
          {words.compose.createByKey}
        </Sending>
      </div>
      <details class="group">
        <Summary>{words.view.whatIsThis}</Summary>
        <p class="text-muted">{words.answer.whatIsThisText}</p>
      </details>
    </section>
  );
}

/** Plain text: nothing in the note becomes a link or markup. */
function Request({ words }: Localized) {
  return (
    <div class="card">
      <h1 tabindex={-1} class="outline-none" {...form.focus('shown')}>
        {words.answer.heading}
      </h1>
      <ul class="chips mt-4">
        <li>{words.view.encrypted}</li>
        <li>{words.answer.once}</li>
        <li {...form.bind('title', 'expiryExact')}>
          <span {...form.text('expiry')} />{' '}
          <span class="hidden [@media(hover:none)]:inline" {...form.text('expiryMoment')} />
        </li>
      </ul>
      <p class="notice notice-warning mt-5">{words.answer.warning}</p>
      <section class="mt-5" aria-labelledby="note-heading">
        <h2 id="note-heading" class="text-base">
          {words.answer.note}
        </h2>
        <pre
          id="note"
          dir="auto"
          translate="no"
          tabindex={0}
          class="mt-2 max-h-[50dvh] overflow-y-auto rounded-lg border border-line p-4 font-sans whitespace-pre-wrap wrap-anywhere [unicode-bidi:plaintext]"
          {...form.text('note')}
        />
      </section>
    </div>
  );
}

/** Where files are asked for, what adds them is loaded, and its markup comes to the page. */
function Files({ words }: Localized) {
  return (
    <>
      <template {...form.when('filesReady')}>
        <div>
          <AttachmentList words={words} />
        </div>
      </template>
      <p class="hint" x-cloak {...form.show('filesFailed')}>
        {words.answer.filesFailed}
      </p>
    </>
  );
}
