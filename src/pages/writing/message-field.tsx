import type { TextNoticeId } from '../../browser/writing/writing-form.ts';
import { Field } from '../shell/field.tsx';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { component } from './components.ts';

const form = component('writingForm');
const input = form.inside('input');

const TEXT_NOTICE: TextNoticeId = 'message-notice';

/** The text, with what is wrong about it above, and the space that is left for it. */
export function MessageField({ label }: { label: string }) {
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
    <Field id="message" label={label} aside={sizeNote}>
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
