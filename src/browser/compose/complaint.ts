/** A part of the form that a complaint can be about; it then has the focus. */
export type Field = 'text' | 'label' | 'lifetime' | 'passphrase';

/** Why nothing was sent, in a sentence. `about` is null where no field can mend it. */
export interface Complaint {
  readonly sentence: string;
  readonly about: Field | null;
}
