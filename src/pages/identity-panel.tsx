import { en } from '../words/en.ts';
import { fill } from '../words/sentence.ts';
import { part } from './composer-parts.ts';
import { CopyFace } from './copy-field.tsx';

const { anywhere, compose } = en;
const me = part('identityPanel');

/** Above everything else, because it changes what sending and reading do. */
export function IdentityNotice() {
  return (
    <div {...me.root}>
      <div class="notice notice-bad mb-8" x-cloak {...me.show('lost')}>
        <p>{anywhere.keyLost}</p>
        <a href="#identity-heading">{compose.identity}</a>
      </div>
      <p class="notice mb-8" x-cloak {...me.show('impossible')}>
        {anywhere.nothingKept}
      </p>
    </div>
  );
}

/** *Your key*. */
export function IdentityPanel() {
  return (
    <section class="section" aria-labelledby="identity-heading" {...me.root}>
      <h2 id="identity-heading" tabindex={-1} class="outline-none">
        {compose.identity}
      </h2>
      <div x-cloak {...me.show('kept')}>
        <p class="mt-2 text-muted">{compose.identityLead}</p>
        <UserId />
      </div>
      <p class="mt-2" x-cloak {...me.show('lost')}>
        {anywhere.keyLost} {compose.keyLostHint}
      </p>
      <p class="mt-2" x-cloak {...me.show('impossible')}>
        {anywhere.nothingKept}
      </p>
      <button
        type="button"
        class="button button-plain mt-2 -ml-4"
        x-cloak
        {...me.show('canStartAnew')}
        {...me.on('click', 'askAnew')}
      >
        {compose.startAnew}
      </button>
      <StartAnew />
    </section>
  );
}

function UserId() {
  return (
    <div class="mt-4">
      <div class="flex flex-wrap items-center gap-x-3">
        <span class="font-medium">{compose.userId}</span>
        <code class="font-mono" {...me.text('userId')} />
        <button
          type="button"
          class="button button-plain min-w-11 px-2"
          title={compose.copyUserId}
          {...me.on('click', 'copyUserId')}
        >
          <CopyFace copied={me.show('copied')} notCopied={me.show('notCopied')} />
          <span class="sr-only">{compose.copyUserId}</span>
        </button>
      </div>
      <p class="text-sm text-danger" {...me.text('said')} />
    </div>
  );
}

function StartAnew() {
  return (
    <dialog aria-labelledby="anew-ask" {...me.modal('askingAnew')} {...me.on('close', 'closeAnew')}>
      <h2 id="anew-ask">{compose.startAnewAsk}</h2>
      <p class="mt-3 text-muted">{compose.startAnewLoses}</p>
      <label for="anew" class="mt-5 mb-1.5 block font-medium">
        {fill(compose.startAnewType, { word: compose.startAnewWord })}
      </label>
      <input
        id="anew"
        type="text"
        class="field"
        autocomplete="off"
        autocapitalize="off"
        {...me.model('typed')}
      />
      <div class="mt-6 flex flex-wrap justify-end gap-3">
        <button type="button" class="button grow sm:grow-0" {...me.on('click', 'closeAnew')}>
          {anywhere.cancel}
        </button>
        <button
          type="button"
          class="button button-danger grow sm:grow-0"
          {...me.on('click', 'startAnew')}
          {...me.bind('aria-disabled', 'anewUnconfirmed')}
        >
          {compose.startAnew}
        </button>
      </div>
    </dialog>
  );
}
