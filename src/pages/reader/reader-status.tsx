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
        <div id="link-field" />
        <p class="notice notice-warning mt-6" x-cloak {...status.show('keyLost')}>
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
