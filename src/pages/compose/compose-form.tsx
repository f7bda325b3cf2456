import type { TextNoticeId } from '../../browser/compose/draft-form.ts';
import type { AccessLineId } from '../../browser/shell/page-data.ts';
import { Field, FixedField } from '../shell/field.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { LIFETIMES } from '../shell/page-template.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { Where } from '../shell/where.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { component } from './components.ts';
import { MoreOptions, PassphraseField } from './more-options.tsx';
import { ReadersField, ReadersHint } from './readers-field.tsx';

const form = component('composeForm');
const input = form.inside('input');

const ACCESS_LINE: AccessLineId = 'access-line';
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
      class="space-y-3 sm:space-y-3.5"
    >
      <MessageField words={words} />
      <AttachmentList words={words} />
      <div class="group/choices grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <LifetimeField words={words} />
        <ReadersField words={words} />
        <ReadersHint words={words} />
      </div>
      <Where condition="passphrase-required">
        <PassphraseField words={words} required />
      </Where>
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
        <p id={TEXT_NOTICE} role="alert" class="notice notice-error mb-2" {...form.text('notice')} />
      </template>
      <textarea
        id="message"
        rows={6}
        class="field max-h-[60dvh] field-sizing-content min-h-44 resize-y [unicode-bidi:plaintext]"
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

function LifetimeField({ words }: Localized) {
  return (
    <>
      <Where condition="lifetime-choice">
        <LifetimeChoice words={words} />
      </Where>
      <Where condition="only-lifetime">
        <FixedField label={words.compose.lifetime}>{LIFETIMES}</FixedField>
      </Where>
    </>
  );
}

function LifetimeChoice({ words }: Localized) {
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
      <Where condition="custom-lifetime">
        <CustomLifetime words={words} />
      </Where>
    </Field>
  );
}

function CustomLifetime({ words }: Localized) {
  return (
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
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div class="relative w-full sm:w-auto">
          <button
            id="create"
            type="button"
            class="button button-main w-full px-6 py-3"
            {...form.on('click', 'create')}
            {...form.focusOn('focusTarget', 'create')}
            {...form.bind('aria-disabled', 'busy')}
            aria-describedby={ACCESS_LINE}
          >
            <Icon name="lock" />
            <span {...form.text('buttonWords')}>{words.compose.create}</span>
          </button>
          <div id="sending-bar" class="absolute inset-x-3 bottom-1.5 text-on-accent" />
        </div>
        <span class="hint hidden sm:pointer-fine:inline" {...form.show('!busy')}>
          {words.compose.createByKey}
        </span>
        <div id="sending-progress" class="grow" />
      </div>
    </div>
  );
}
