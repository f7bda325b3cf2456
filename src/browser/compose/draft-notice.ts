/** A part of the form that a notice can be about; it then has the focus. `create` is the button: whoever sends may not create messages. */
export type DraftField = 'text' | 'label' | 'readers' | 'lifetime' | 'passphrase' | 'create';

/** Why nothing was sent, in a sentence. `about` is null where no field can mend it. */
export interface DraftNotice {
  readonly sentence: string;
  readonly about: DraftField | null;
  /** False where a person wanted it so. */
  readonly isError?: boolean;
}
