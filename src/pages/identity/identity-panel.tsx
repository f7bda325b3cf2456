import { CopyFace } from '../shell/copy-field.tsx';
import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';
import { KeyImport } from './key-import.tsx';
import { PreviousKey } from './previous-key.tsx';
import { WordConfirm } from './word-confirm.tsx';

const me = component('identityPanel');

/** Above everything else, because it changes what sending and reading do. */
export function IdentityNotice({ words }: Localized) {
  return (
    <div {...me.root}>
      <div class="notice notice-error mb-8" x-cloak {...me.show('lost')}>
        <p>{words.anywhere.keyLost}</p>
        <a href="#identity-heading">{words.compose.identity}</a>
      </div>
      <p class="notice notice-warning mb-8" x-cloak {...me.show('storageUnavailable')}>
        {words.anywhere.storageUnavailable}
      </p>
    </div>
  );
}

/** *Your key*. */
export function IdentityPanel({ words }: Localized) {
  return (
    <section class="section" aria-labelledby="identity-heading" x-cloak {...me.root} {...me.show('shown')}>
      <h2 id="identity-heading" tabindex={-1} class="outline-none" {...me.focus('headingWanted')}>
        {words.compose.identity}
      </h2>
      <div x-cloak {...me.show('kept')}>
        <p class="mt-2 text-muted">{words.compose.identityLead}</p>
        <UserId words={words} />
        <p class="notice notice-warning mt-4" x-cloak {...me.show('unexported')}>
          {words.compose.unexported}
        </p>
        <p class="notice notice-warning mt-4" x-cloak {...me.show('evictedUnvisited')}>
          {words.compose.safariDeletes}
        </p>
        <p class="hint mt-4" x-cloak {...me.show('evictedWhenFull')}>
          {words.compose.storageNotPersistent}
        </p>
      </div>
      <p class="mt-2" x-cloak {...me.show('lost')}>
        {words.anywhere.keyLost} {words.compose.keyLostHint}
      </p>
      <p class="mt-2" x-cloak {...me.show('storageUnavailable')}>
        {words.anywhere.storageUnavailable}
      </p>
      <div class="mt-4 flex flex-wrap gap-3" x-cloak {...me.show('canReset')}>
        <button type="button" class="button" x-cloak {...me.show('kept')} {...me.on('click', 'exportKey')}>
          {words.compose.exportKey}
        </button>
        <button type="button" class="button" x-cloak {...me.show('kept')} {...me.on('click', 'addDevice')}>
          {words.compose.addDevice}
        </button>
        <KeyImport words={words} />
        <button type="button" class="button button-plain" {...me.on('click', 'askReset')}>
          {words.compose.resetIdentity}
        </button>
      </div>
      <p role="alert" class="text-sm text-danger" {...me.text('deviceNotice')} />
      <PreviousKey words={words} />
      <ResetIdentity words={words} />
    </section>
  );
}

function UserId({ words }: Localized) {
  return (
    <div class="mt-4">
      <div class="flex flex-wrap items-center gap-x-3">
        <span class="font-medium">{words.compose.userId}</span>
        <code id="user-id" translate="no" class="font-mono" dir="ltr" {...me.text('userId')} />
        <button
          type="button"
          class="button button-plain min-w-11 px-2"
          title={words.compose.copyUserId}
          {...me.on('click', 'copyUserId')}
        >
          <CopyFace copied={me.show('copied')} notCopied={me.show('notCopied')} />
          <span class="sr-only">{words.compose.copyUserId}</span>
        </button>
      </div>
      <p class="text-sm text-danger" {...me.text('said')} />
    </div>
  );
}

function ResetIdentity({ words }: Localized) {
  return (
    <WordConfirm
      words={words}
      id="anew"
      heading={words.compose.resetIdentityAsk}
      word={words.compose.resetIdentityWord}
      button={words.compose.resetIdentity}
      bindings={{
        dialog: { ...me.modal('askingReset'), ...me.on('close', 'closeReset') },
        exportFirst: { 'x-cloak': '', ...me.show('kept'), ...me.on('click', 'exportKey') },
        field: { ...me.model('typed'), ...me.on('keydown.enter', 'enter') },
        notice: me.text('resetNotice'),
        cancel: me.on('click', 'closeReset'),
        confirm: { ...me.on('click', 'reset'), ...me.bind('aria-disabled', 'resetDisabled') },
      }}
    >
      <p class="mt-3 text-muted">{words.compose.resetIdentityWarning}</p>
    </WordConfirm>
  );
}
