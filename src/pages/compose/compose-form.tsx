import type { TextNoticeId } from '../../browser/compose/draft-form.ts';
import { Field, Switch } from '../shell/field.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { LIFETIMES } from '../shell/page-template.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { AttachmentList } from './attachment-list.tsx';
import { component } from './components.ts';
import { ReadersField } from './readers-field.tsx';

const form = component('composeForm');
const input = form.inside('input');

const TEXT_NOTICE: TextNoticeId = 'message-notice';

/**
 * Nothing here is a `form`, so that Enter in a field sends nothing. No field is completed or spell-checked: some browsers
 * send what is typed to a server for that.
 */
export function ComposeForm({ words }: Localized) {
  return (
    <div
      {...form.root}
      {...form.on('keydown.ctrl.enter.prevent', 'create')}
      {...form.on('keydown.meta.enter.prevent', 'create')}
      {...form.on('input', 'typed')}
      class="space-y-6"
    >
      <MessageField words={words} />
      <AttachmentList words={words} />
      <LabelField words={words} />
      <div class="grid gap-6 sm:grid-cols-2">
        <ReadersField words={words} />
        <LifetimeField words={words} />
      </div>
      <ReceiptField words={words} />
      <MoreOptions words={words} />
      <Sending words={words} />
    </div>
  );
}

function MessageField({ words }: Localized) {
  const sizeNote = (
    <span
      id="message-room"
      role="status"
      class="text-sm text-muted data-over:text-danger"
      {...form.bind('data-over', 'tooLong')}
      {...form.text('sizeNote')}
    />
  );
  return (
    <Field id="message" label={words.compose.message} aside={sizeNote}>
      <template {...form.when('textUnfit')}>
        <p id={TEXT_NOTICE} role="alert" class="notice notice-bad mb-2" {...form.text('notice')} />
      </template>
      <textarea
        id="message"
        rows={9}
        class="field min-h-48 resize-y [unicode-bidi:plaintext]"
        {...SECRET_FIELD}
        aria-describedby={`${TEXT_NOTICE} message-room`}
        {...input.model('text')}
        {...form.focusOn('focusTarget', 'text')}
        {...form.on('focus', 'revealNotice')}
        {...form.bind('dir', 'direction')}
        {...form.bind('readonly', 'busy')}
        {...form.bind('aria-invalid', 'textInvalid')}
      />
    </Field>
  );
}

function LabelField({ words }: Localized) {
  const note = (
    <span
      class="data-unfit:text-danger"
      {...form.bind('data-unfit', 'labelUnfit')}
      {...form.text('labelNote')}
    >
      {words.compose.labelHint}
    </span>
  );
  return (
    <Field id="label" label={words.compose.label} hint={note}>
      <input
        id="label"
        type="text"
        class="field"
        {...SECRET_FIELD}
        dir="auto"
        aria-describedby="label-hint"
        {...input.model('label')}
        {...form.bind('readonly', 'busy')}
        {...form.bind('aria-invalid', 'labelUnfit')}
        {...form.focusOn('focusTarget', 'label')}
      />
    </Field>
  );
}

function LifetimeField({ words }: Localized) {
  return (
    <Field id="lifetime" label={words.compose.lifetime}>
      <select
        id="lifetime"
        class="field"
        autocomplete="off"
        {...input.model('preset')}
        {...form.focusOn('focusTarget', 'preset')}
        {...form.bind('disabled', 'busy')}
        {...form.bind('aria-invalid', 'isPresetRefused')}
        {...form.bind('aria-describedby', 'presetNote')}
      >
        {LIFETIMES}
      </select>
      <div class="mt-2 grid grid-cols-2 gap-2" x-cloak {...form.show('custom')}>
        <CustomAmount words={words} />
        <select
          class="field"
          autocomplete="off"
          aria-label={words.compose.customUnit}
          {...input.model('unit')}
          {...form.bind('disabled', 'busy')}
        >
          <option value="60">{words.compose.minutes}</option>
          <option value="3600">{words.compose.hours}</option>
          <option value="86400">{words.compose.days}</option>
        </select>
      </div>
    </Field>
  );
}

function CustomAmount({ words }: Localized) {
  return (
    <input
      type="text"
      inputmode="decimal"
      class="field"
      {...SECRET_FIELD}
      aria-label={words.compose.customAmount}
      {...input.model('amount')}
      {...form.focusOn('focusTarget', 'lifetime')}
      {...form.bind('readonly', 'busy')}
      {...form.bind('aria-invalid', 'lifetimeUnfit')}
      {...form.bind('aria-describedby', 'amountNote')}
    />
  );
}

/** *Tell me when it is read*; without an identity nobody could be told, and then it is said what one is good for. */
function ReceiptField({ words }: Localized) {
  return (
    <div>
      <div {...form.show('!unkept')}>
        <Switch
          id="receipt"
          label={words.compose.receipt}
          hint={words.compose.receiptHint}
          attributes={{
            ...input.model('receipt'),
            ...form.on('change', 'rememberReceipt'),
            ...form.bind('disabled', 'busy'),
          }}
        />
      </div>
      <p class="hint" x-cloak {...form.show('unkept')}>
        {words.compose.receiptUnkept} <a href="#identity-heading">{words.compose.identity}</a>
      </p>
    </div>
  );
}

function MoreOptions({ words }: Localized) {
  return (
    <details id="more" class="group">
      <summary class="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium text-accent">
        <Icon
          name="more"
          class="size-4 transition-transform group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
        />
        {words.compose.more}
      </summary>
      <div class="pt-3">
        <Field id="passphrase" label={words.compose.passphrase} hint={words.compose.passphraseHint}>
          <input
            id="passphrase"
            type="text"
            class="field"
            {...SECRET_FIELD}
            {...input.model('passphrase')}
            {...form.focusOn('focusTarget', 'passphrase')}
            {...form.bind('readonly', 'busy')}
            {...form.bind('aria-invalid', 'passphraseUnfit')}
            {...form.bind('aria-describedby', 'passphraseNotes')}
          />
        </Field>
      </div>
    </details>
  );
}

function Sending({ words }: Localized) {
  return (
    <div class="space-y-4">
      <p
        id="notice"
        role="alert"
        class="notice"
        x-cloak
        {...form.show('hasNotice')}
        {...form.bind('class', 'noticeColour')}
        {...form.text('notice')}
      />
      <div class="relative mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          id="create"
          type="button"
          class="button button-main w-full px-6 py-3 sm:w-auto"
          {...form.on('click', 'create')}
          {...form.focusOn('focusTarget', 'create')}
          {...form.bind('aria-disabled', 'busy')}
        >
          <Icon name="lock" />
          <span {...form.text('buttonWords')}>{words.compose.create}</span>
        </button>
        <span class="hint hidden pointer-fine:inline">{words.compose.createByKey}</span>
        <div id="sending-progress" class="absolute inset-x-0 top-full mt-1.5" />
      </div>
    </div>
  );
}
