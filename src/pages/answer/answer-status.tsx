import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';

const status = component('answerStatus');

/** What is under way, what became of the answer, or why there is nothing to answer. */
export function AnswerStatus({ words }: Localized) {
  return (
    <div {...status.root}>
      <p class="unless-stuck text-lg text-muted" {...status.show('looking')}>
        {words.answer.looking}
      </p>
      <p
        class="notice notice-warning mb-6"
        x-cloak
        {...status.show('hasKeySent')}
        {...status.text('keySent')}
      />
      <InAppNotice words={words} />
      <section x-cloak {...status.show('over')}>
        <h1 tabindex={-1} class="outline-none" {...status.focus('over')} {...status.text('heading')} />
        <p class="hint mt-2" {...status.text('moment')} />
        <p class="mt-4 wrap-anywhere" {...status.bind('class', 'adviceClass')} {...status.text('advice')} />
        <div class="mt-8">
          <button
            type="button"
            class="button button-main"
            x-cloak
            {...status.show('hindered')}
            {...status.on('click', 'tryAgain')}
          >
            {words.anywhere.tryAgain}
          </button>
          <a href="/" class="button" {...status.show('!hindered')}>
            {words.view.write}
          </a>
        </div>
      </section>
    </div>
  );
}

function InAppNotice({ words }: Localized) {
  return (
    <div class="notice mb-6" x-cloak {...status.show('isInApp')}>
      <p {...status.text('inApp')} />
      <button type="button" class="button mt-3" {...status.on('click', 'copyLink')}>
        {words.onDemand.link.copyLink}
      </button>
      <p class="mt-2" {...status.text('said')} />
      <p
        id="shown-link"
        dir="ltr"
        translate="no"
        class="mt-2 font-mono text-sm wrap-anywhere"
        x-cloak
        {...status.show('linkShown')}
        {...status.text('link')}
      />
    </div>
  );
}
