import type { Child } from 'hono/jsx';
import { fill } from '../../words/sentence.ts';
import type { Attributes } from '../shell/alpine.ts';
import type { Localized } from '../shell/localized.ts';
import { SECRET_FIELD } from '../shell/secret-field.ts';

/** How the parts of the dialog are bound to a component. */
interface Bindings {
  readonly dialog: Attributes;
  readonly exportFirst: Attributes;
  readonly field: Attributes;
  readonly notice: Attributes;
  readonly cancel: Attributes;
  readonly confirm: Attributes;
}

/** Asks for a word before a key goes that may be nowhere else, and offers to export it first. */
export function WordConfirm({
  words,
  id,
  heading,
  word,
  button,
  bindings,
  children,
}: Localized & {
  id: string;
  heading: string;
  word: string;
  button: string;
  bindings: Bindings;
  children: Child;
}) {
  return (
    <dialog aria-labelledby={`${id}-ask`} {...bindings.dialog}>
      <h2 id={`${id}-ask`}>{heading}</h2>
      {children}
      <button type="button" class="button mt-3" {...bindings.exportFirst}>
        {words.compose.importExportFirst}
      </button>
      <label for={id} class="mt-5 mb-1.5 block font-medium">
        {fill(words.compose.resetIdentityType, { word })}
      </label>
      <input id={id} type="text" autofocus class="field" {...SECRET_FIELD} {...bindings.field} />
      <p role="alert" class="mt-3 text-danger" {...bindings.notice} />
      <div class="mt-6 flex flex-wrap justify-end gap-3">
        <button type="button" class="button grow sm:grow-0" {...bindings.cancel}>
          {words.anywhere.cancel}
        </button>
        <button type="button" class="button button-danger grow sm:grow-0" {...bindings.confirm}>
          {button}
        </button>
      </div>
    </dialog>
  );
}
