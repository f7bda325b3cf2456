import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';

const button = component('askButton');

/** The way to a request for a secret, beside what the page is for. */
export function AskButton({ words }: Localized) {
  return (
    <div {...button.root}>
      <button
        type="button"
        class="button button-plain -mx-2 -my-2.5 px-2 text-sm"
        {...button.on('click', 'ask')}
      >
        {words.compose.askForSecret}
      </button>
      <p role="alert" class="text-sm text-danger" {...button.text('notice')} />
    </div>
  );
}
