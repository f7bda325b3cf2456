import type { FormNotice } from '../writing/writing-form.ts';

/** A part of the form that a notice can be about; it then has the focus. `create` is the button: whoever sends may not create messages. */
export type DraftField = 'text' | 'label' | 'readers' | 'lifetime' | 'passphrase' | 'create';

/** Why nothing was sent. */
export type DraftNotice = FormNotice<DraftField>;
