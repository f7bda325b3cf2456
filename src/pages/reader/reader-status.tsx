import { Field } from '../shell/field.tsx';
import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';

const status = component('readerStatus');

/** What is under way, or why there is no message to show and what to do about it. */
export function ReaderStatus({ words }: Localized) {
  return (
    <div {...status.root}>
      <p class="unless-stuck text-lg text-muted" {...status.show('inProgress')} {...status.text('progress')}>
        {words.view.looking}
      </p>
      <section x-cloak {...status.show('closed')}>
        <h1 tabindex={-1} class="outline-none" {...status.focus('closed')} {...status.text('heading')} />
        <p class="hint mt-2" x-cloak {...status.show('hasEndedAt')} {...status.text('endedAt')} />
        <p class="mt-4 text-muted" {...status.text('advice')} />
        <WholeLink words={words} />
        <p class="notice mt-6" x-cloak {...status.show('keyLost')}>
          {words.anywhere.keyLost} {words.view.keyLostHint}
        </p>
        <div class="mt-8">
          <button
            type="button"
            class="button button-main"
            x-cloak
            {...status.show('temporary')}
            {...status.on('click', 'tryAgain')}
          >
            {words.anywhere.tryAgain}
          </button>
          <button
            type="button"
            class="button button-main me-3"
            x-cloak
            {...status.show('underPreviousKey')}
            {...status.on('click', 'switchBack')}
          >
            {words.anywhere.switchBack}
          </button>
          <a href="/" class="button" {...status.show('!temporary')}>
            {words.view.write}
          </a>
        </div>
      </section>
    </div>
  );
}

/** Where the address has lost the message, or was never a whole link. */
function WholeLink({ words }: Localized) {
  return (
    <div class="mt-6 space-y-4" x-cloak {...status.show('asksLink')}>
      <Field id="whole-link" label={words.view.wholeLink}>
        <input
          id="whole-link"
          type="text"
          dir="ltr"
          class="field font-mono"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          {...status.model('link')}
          {...status.on('keydown.enter', 'enter')}
          {...status.bind('aria-invalid', 'linkWrong')}
        />
      </Field>
      <p
        role="alert"
        class="notice notice-bad"
        x-cloak
        {...status.show('linkWrong')}
        {...status.text('linkNotice')}
      />
      <button type="button" class="button button-main" {...status.on('click', 'openLink')}>
        {words.view.openLink}
      </button>
    </div>
  );
}
