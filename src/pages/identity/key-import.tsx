import { Field } from '../shell/field.tsx';
import type { Localized } from '../shell/localized.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { component } from './components.ts';
import { WordConfirm } from './word-confirm.tsx';

const key = component('keyImport');

/** *Import key*: the button, and the dialog that asks for it. */
export function KeyImport({ words }: Localized) {
  const { compose } = words;
  return (
    <div {...key.root}>
      <button type="button" class="button" {...key.on('click', 'ask')}>
        {compose.importKey}
      </button>
      <dialog aria-labelledby="import-head" {...key.modal('open')} {...key.on('close', 'close')}>
        <h2 id="import-head">{compose.importKeyHead}</h2>
        <p class="mt-2 text-muted">{compose.importLead}</p>
        <Replaces words={words} />
        <KeyField words={words} />
        <p
          role="alert"
          class="notice notice-error mt-4"
          x-cloak
          {...key.show('hasNotice')}
          {...key.text('notice')}
        />
        <p class="notice notice-warning mt-4" x-cloak {...key.show('weak')}>
          {compose.importWeakWarning}
        </p>
        <Buttons words={words} />
      </dialog>
      <ReplaceUnexported words={words} />
    </div>
  );
}

/** The warning before a key is replaced that may be nowhere else. */
function ReplaceUnexported({ words }: Localized) {
  const { compose } = words;
  return (
    <WordConfirm
      words={words}
      id="import-word"
      heading={compose.importAsk}
      word={compose.importWord}
      button={compose.importKey}
      bindings={{
        dialog: { ...key.modal('confirming'), ...key.on('close', 'closeConfirm') },
        exportFirst: { ...key.show('presentUnexported'), ...key.on('click', 'exportFirst') },
        field: { ...key.model('typed'), ...key.on('keydown.enter', 'enterWord') },
        notice: {},
        cancel: key.on('click', 'closeConfirm'),
        confirm: { ...key.on('click', 'confirm'), ...key.bind('aria-disabled', 'confirmDisabled') },
      }}
    >
      <p class="mt-3 text-muted" {...key.show('presentUnexported')}>
        {compose.importAskPresent}
      </p>
      <p class="mt-3 text-muted" {...key.show('previousUnexported')}>
        {compose.importAskPrevious}
      </p>
    </WordConfirm>
  );
}

function Replaces({ words: { compose } }: Localized) {
  return (
    <div class="notice notice-warning mt-4" x-cloak {...key.show('replaces')}>
      <p>{compose.importReplaces}</p>
      <button type="button" class="button mt-3" {...key.on('click', 'exportFirst')}>
        {compose.importExportFirst}
      </button>
    </div>
  );
}

function KeyField({ words: { compose } }: Localized) {
  return (
    <div class="mt-5 space-y-3">
      <Field id="import-key" label={compose.importField} hint={compose.importFieldHint}>
        <textarea
          id="import-key"
          rows={3}
          autofocus
          dir="ltr"
          class="field font-mono text-sm"
          {...SECRET_FIELD}
          aria-describedby="import-key-hint"
          {...key.model('text')}
          {...key.focus('textWanted')}
          {...key.on('keydown.enter', 'enter')}
          {...key.bind('readonly', 'busy')}
          {...key.bind('aria-invalid', 'hasNotice')}
        />
      </Field>
      <label class="button focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
        {compose.importFile}
        <input type="file" class="sr-only" accept=".txt,text/plain" {...key.on('change', 'chooseFile')} />
      </label>
    </div>
  );
}

function Buttons({ words: { anywhere, compose } }: Localized) {
  return (
    <div class="mt-6 flex flex-wrap justify-end gap-3">
      <button type="button" class="button grow sm:grow-0" {...key.on('click', 'close')}>
        {anywhere.cancel}
      </button>
      <button
        type="button"
        class="button button-main grow sm:grow-0"
        {...key.on('click', 'importKey')}
        {...key.bind('aria-disabled', 'busy')}
      >
        <span {...key.text('buttonWords')}>{compose.importKey}</span>
      </button>
    </div>
  );
}
