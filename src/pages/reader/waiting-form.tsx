import type { ListFragment } from '../../browser/shell/page-data.ts';
import { Field } from '../shell/field.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { Mark } from '../shell/mark.tsx';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { Summary } from '../shell/summary.tsx';
import { component } from './components.ts';

const form = component('waitingForm');
const record = component('recordNotice');

const PENDING: `/${ListFragment}` = '/#pending-heading';

/** A message that waits. Nothing of it is fetched before the reader presses the button, or Enter in a field. */
export function WaitingForm({ words }: Localized) {
  return (
    <section class="card" x-cloak {...form.root} {...form.show('shown')}>
      <Mark />
      <h1
        tabindex={-1}
        class="mt-4 outline-none"
        {...form.focusOn('focusTarget', 'heading')}
        {...form.text('heading')}
      />
      <p class="mt-1 text-muted wrap-anywhere" {...form.text('sentThrough')} />
      <ul class="chips mt-4">
        <li>{words.view.encrypted}</li>
        <li {...form.text('readers')} />
        <li {...form.bind('title', 'expiryExact')}>
          <span {...form.text('expiry')} />{' '}
          <span class="hidden [@media(hover:none)]:inline" {...form.text('expiryMoment')} />
        </li>
      </ul>
      <p class="mt-5" {...form.text('meaning')} />
      <p class="hint mt-1" x-cloak {...form.show('senderSees')}>
        {words.view.senderSees}
      </p>
      <div id="link-notes" />
      <RecordNotice />
      <div class="mt-6 space-y-5">
        <KeyField words={words} />
        <PassphraseField words={words} />
        <p
          role="alert"
          class="notice notice-error wrap-anywhere"
          x-cloak
          {...form.show('hasNotice')}
          {...form.text('notice')}
        />
        <Throttle words={words} />
        <Buttons words={words} />
        <WhatIsThis words={words} />
      </div>
    </section>
  );
}

/** For whoever fears that the page is after something. */
function WhatIsThis({ words }: Localized) {
  return (
    <details class="group" {...form.show('!written')}>
      <Summary>{words.view.whatIsThis}</Summary>
      <p class="text-muted">{words.view.whatIsThisText}</p>
    </details>
  );
}

/** Who has read it before, and what was tried. */
function RecordNotice() {
  return (
    <div
      class="notice mt-6 flex flex-col gap-2"
      x-cloak
      {...record.root}
      {...record.show('shown')}
      {...record.bind('class', 'colour')}
    >
      <p {...record.show('hasReadings')} {...record.text('readings')} />
      <p {...record.show('hasWarning')} {...record.text('warning')} />
      <p {...record.show('hasPassphrases')} {...record.text('passphrases')} />
    </div>
  );
}

/** Too many wrong passphrases: what is left to wait is told each second, and read out only when asked for. */
function Throttle({ words }: Localized) {
  return (
    <div class="notice notice-warning flex flex-col gap-2" x-cloak {...form.show('throttled')}>
      <p role="timer" {...form.text('throttledWords')} />
      <p>{words.view.throttledAdvice}</p>
    </div>
  );
}

function KeyField({ words }: Localized) {
  return (
    <div x-cloak {...form.show('asksKey')}>
      <Field id="key" label={words.view.key} hint={words.view.keyHint}>
        <input
          id="key"
          type="text"
          dir="ltr"
          class="field font-mono"
          {...SECRET_FIELD}
          aria-describedby="key-hint"
          {...form.model('key')}
          {...form.focusOn('focusTarget', 'key')}
          {...form.on('keydown.enter', 'enter')}
          {...form.bind('readonly', 'opening')}
          {...form.bind('aria-invalid', 'keyWrong')}
        />
      </Field>
    </div>
  );
}

function PassphraseField({ words }: Localized) {
  const hint = (
    <>
      {words.view.passphraseHint}{' '}
      <span {...form.show('passphraseOptional')}>{words.view.passphraseOptional}</span>
    </>
  );
  return (
    <div x-cloak {...form.show('asksPassphrase')}>
      <Field id="passphrase" label={words.view.passphrase} hint={hint}>
        <input
          id="passphrase"
          type="text"
          class="field"
          {...SECRET_FIELD}
          aria-describedby="passphrase-hint"
          {...form.model('passphrase')}
          {...form.focusOn('focusTarget', 'passphrase')}
          {...form.on('keydown.enter', 'enter')}
          {...form.bind('readonly', 'opening')}
          {...form.bind('aria-invalid', 'passphraseWrong')}
        />
      </Field>
    </div>
  );
}

function Buttons({ words }: Localized) {
  return (
    <div class="flex flex-wrap gap-3">
      <a
        href={PENDING}
        class="button button-main w-full px-6 py-3 sm:w-auto"
        x-cloak
        {...form.show('isSpentByOpening')}
      >
        {words.view.status}
      </a>
      <button
        id="open"
        type="button"
        class="button w-full px-6 py-3 sm:w-auto"
        {...form.on('click', 'open')}
        {...form.bind('class', 'mainClass')}
        {...form.bind('aria-disabled', 'blocked')}
      >
        <Icon name="eye" />
        <span {...form.text('mainWords')}>{words.view.show}</span>
      </button>
      <button
        type="button"
        class="button w-full px-6 py-3 sm:w-auto"
        x-cloak
        {...form.show('canLook')}
        {...form.on('click', 'take')}
        {...form.bind('aria-disabled', 'blocked')}
      >
        {words.view.take}
      </button>
    </div>
  );
}
