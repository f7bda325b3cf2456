import { en } from '../words/en.ts';
import { part } from './composer-parts.ts';
import type { Edition } from './edition.ts';
import { Field, Switch } from './field.tsx';
import { Icon } from './icon.tsx';
import { lifetimeOptions } from './lifetimes.ts';

const { compose } = en;
const form = part('composeForm');

/**
 * Nothing here is a `form`, so that Enter in a field sends nothing. No field is completed or spell-checked: some browsers
 * send what is typed to a server for that.
 */
export function ComposeForm({ edition }: { edition: Edition }) {
  return (
    <div
      {...form.root}
      {...form.on('keydown.ctrl.enter.prevent', 'create')}
      {...form.on('keydown.meta.enter.prevent', 'create')}
      class="space-y-6"
    >
      <MessageField />
      <div class="grid gap-6 sm:grid-cols-2">
        <LabelField />
        <LifetimeField edition={edition} />
      </div>
      <Switch
        id="one-time"
        label={compose.oneTime}
        hint={compose.oneTimeHint}
        attributes={form.model('oneTime')}
      />
      <MoreOptions />
      <Sending />
    </div>
  );
}

function MessageField() {
  const room = (
    <span
      id="message-room"
      role="status"
      class="text-sm text-muted data-over:text-danger"
      {...form.bind('data-over', 'tooLong')}
      {...form.text('bytesNote')}
    />
  );
  return (
    <Field id="message" label={compose.message} aside={room}>
      <textarea
        id="message"
        rows={9}
        class="field min-h-48 resize-y"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="message-room"
        {...form.model('text')}
        {...form.focus('textWanted')}
        {...form.bind('dir', 'direction')}
        {...form.bind('readonly', 'busy')}
        {...form.bind('aria-invalid', 'tooLong')}
      />
    </Field>
  );
}

function LabelField() {
  const note = (
    <span
      class="data-unfit:text-danger"
      {...form.bind('data-unfit', 'labelUnfit')}
      {...form.text('labelNote')}
    >
      {compose.labelHint}
    </span>
  );
  return (
    <Field id="label" label={compose.label} hint={note}>
      <input
        id="label"
        type="text"
        class="field"
        autocomplete="off"
        dir="auto"
        spellcheck={false}
        aria-describedby="label-hint"
        {...form.model('label')}
        {...form.bind('readonly', 'busy')}
        {...form.bind('aria-invalid', 'labelUnfit')}
      />
    </Field>
  );
}

function LifetimeField({ edition }: { edition: Edition }) {
  return (
    <Field id="lifetime" label={compose.lifetime}>
      <select id="lifetime" class="field" autocomplete="off" {...form.model('preset')}>
        {lifetimeOptions(edition.maxTtlDays).map(({ value, name, chosen }) => (
          <option value={value} selected={chosen}>
            {name}
          </option>
        ))}
      </select>
      <div class="mt-2 grid grid-cols-2 gap-2" x-cloak {...form.show('custom')}>
        <input
          type="text"
          inputmode="decimal"
          class="field"
          autocomplete="off"
          aria-label={compose.customAmount}
          {...form.model('amount')}
        />
        <select class="field" autocomplete="off" aria-label={compose.customUnit} {...form.model('unit')}>
          <option value="60">{compose.minutes}</option>
          <option value="3600">{compose.hours}</option>
          <option value="86400">{compose.days}</option>
        </select>
      </div>
    </Field>
  );
}

function MoreOptions() {
  return (
    <details class="group">
      <summary class="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium text-accent">
        <Icon name="more" class="size-4 transition-transform group-open:rotate-90" />
        {compose.more}
      </summary>
      <div class="pt-3">
        <Field id="passphrase" label={compose.passphrase} hint={compose.passphraseHint}>
          <input
            id="passphrase"
            type="text"
            class="field"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby="passphrase-hint"
            {...form.model('passphrase')}
            {...form.bind('readonly', 'busy')}
          />
        </Field>
      </div>
    </details>
  );
}

function Sending() {
  return (
    <div class="space-y-4">
      <p
        role="alert"
        class="notice notice-bad"
        x-cloak
        {...form.show('hasComplaint')}
        {...form.text('complaint')}
      />
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          class="button button-main w-full px-6 py-3 sm:w-auto"
          {...form.on('click', 'create')}
          {...form.bind('aria-disabled', 'busy')}
        >
          <Icon name="lock" />
          <span {...form.text('buttonWords')}>{compose.create}</span>
        </button>
        <span class="hint hidden pointer-fine:inline">{compose.createByKey}</span>
      </div>
    </div>
  );
}
