import type { AccessLineId, CreateId } from '../../browser/shell/page-data.ts';
import { Field, FixedField } from '../shell/field.tsx';
import type { Localized } from '../shell/localized.ts';
import { LIFETIMES } from '../shell/page-template.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { Where } from '../shell/where.tsx';
import { AttachmentList } from '../writing/attachment-list.tsx';
import { MessageField } from '../writing/message-field.tsx';
import { Sending } from '../writing/sending.tsx';
import { component } from './components.ts';
import { MoreOptions, PassphraseField } from './more-options.tsx';
import { ReadersField, ReadersHint } from './readers-field.tsx';

const form = component('composeForm');
const input = form.inside('input');

const ACCESS_LINE: AccessLineId = 'access-line';
const CREATE: CreateId = 'create';

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
      <MessageField label={words.compose.message} />
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
      <Sending
        id={CREATE}
        label={words.compose.create}
        attributes={{
          ...form.on('click', 'create'),
          ...form.focusOn('focusTarget', 'create'),
          'aria-describedby': ACCESS_LINE,
        }}
      >
        {words.compose.createByKey}
      </Sending>
    </div>
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
