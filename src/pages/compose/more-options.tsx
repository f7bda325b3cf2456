import { Field, Switch } from '../shell/field.tsx';
import type { Localized } from '../shell/localized.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { Summary } from '../shell/summary.tsx';
import { Where } from '../shell/where.tsx';
import { component } from './components.ts';

const form = component('composeForm');
const input = form.inside('input');

/** What most messages do without. */
export function MoreOptions({ words }: Localized) {
  return (
    <details id="more" class="group">
      <Summary>{words.compose.more}</Summary>
      <div class="space-y-5 pt-2 pb-3">
        <LabelField words={words} />
        <Where condition="passphrase-optional">
          <PassphraseField words={words} required={false} />
        </Where>
        <ReceiptField words={words} />
      </div>
    </details>
  );
}

/** What is typed is seen: it is written once, and told to somebody. */
export function PassphraseField({ words, required }: Localized & { required: boolean }) {
  const { passphraseRequired, passphraseHint } = words.compose;
  return (
    <Field
      id="passphrase"
      label={words.compose.passphrase}
      hint={required ? passphraseRequired : passphraseHint}
    >
      <div class="flex gap-2">
        <input
          id="passphrase"
          type="text"
          class="field min-w-0 grow"
          {...(required && { 'aria-required': 'true' })}
          {...SECRET_FIELD}
          {...input.model('passphrase')}
          {...form.focusOn('focusTarget', 'passphrase')}
          {...form.bind('readonly', 'busy')}
          {...form.bind('aria-invalid', 'passphraseUnfit')}
          {...form.bind('aria-describedby', 'passphraseNotes')}
        />
        <button
          type="button"
          class="button min-h-12"
          {...form.on('click', 'generatePassphrase')}
          {...form.bind('aria-disabled', 'busy')}
        >
          {words.compose.generate}
        </button>
      </div>
      <div role="status" class="mt-1.5 text-sm text-warning">
        <p id="passphrase-short" x-cloak {...form.show('passphraseShort')}>
          {words.compose.passphraseShort}
        </p>
        <p x-cloak {...form.inside('generator').show('failed')}>
          {words.compose.generateFailed}
        </p>
      </div>
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
