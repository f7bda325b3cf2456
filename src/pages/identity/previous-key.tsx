import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';

const previous = component('previousKey');

/** The key that an import has replaced. */
export function PreviousKey({ words }: Localized) {
  const { anywhere, compose } = words;
  return (
    <div {...previous.root}>
      <div class="mt-6" x-cloak {...previous.show('shown')}>
        <h3 class="font-semibold">{compose.previousKey}</h3>
        <p class="mt-1 text-muted">{compose.previousLead}</p>
        <p class="mt-2">
          <span class="font-medium">{compose.userId}</span>{' '}
          <code translate="no" class="font-mono" dir="ltr" {...previous.text('userId')} />
        </p>
        <p class="text-sm text-danger" role="alert" {...previous.text('notice')} />
        <div class="mt-3 flex flex-wrap gap-3">
          <button type="button" class="button" {...previous.on('click', 'switchBack')}>
            {anywhere.switchBack}
          </button>
          <button type="button" class="button button-plain" {...previous.on('click', 'askForget')}>
            {compose.forgetPrevious}
          </button>
        </div>
      </div>
      <ForgetPrevious words={words} />
    </div>
  );
}

function ForgetPrevious({ words: { anywhere, compose } }: Localized) {
  return (
    <dialog
      aria-labelledby="forget-ask"
      {...previous.modal('askingForget')}
      {...previous.on('close', 'closeForget')}
    >
      <h2 id="forget-ask">{compose.forgetPreviousAsk}</h2>
      <p class="mt-3 text-muted">{compose.forgetPreviousWarning}</p>
      <p class="notice notice-warning mt-3" x-cloak {...previous.show('unexported')}>
        {compose.forgetPreviousUnexported}
      </p>
      <p role="alert" class="mt-3 text-danger" {...previous.text('forgetNotice')} />
      <div class="mt-6 flex flex-wrap justify-end gap-3">
        <button
          type="button"
          autofocus
          class="button grow sm:grow-0"
          {...previous.on('click', 'closeForget')}
        >
          {anywhere.cancel}
        </button>
        <button type="button" class="button button-danger grow sm:grow-0" {...previous.on('click', 'forget')}>
          {compose.forgetPrevious}
        </button>
      </div>
    </dialog>
  );
}
