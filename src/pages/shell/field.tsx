import type { Child } from 'hono/jsx';
import type { Attributes } from './alpine.ts';

/** A labelled field; what goes into `children` has `id`, and `aria-describedby` where there is a hint. */
export function Field({
  id,
  label,
  aside,
  hint,
  children,
}: {
  id: string;
  label: string;
  aside?: Child;
  hint?: Child;
  children: Child;
}) {
  return (
    <div>
      <div class="mb-1.5 flex items-baseline justify-between gap-4">
        <label for={id} class="font-medium">
          {label}
        </label>
        {aside}
      </div>
      {children}
      {hint && (
        <div id={`${id}-hint`} class="hint mt-1.5">
          {hint}
        </div>
      )}
    </div>
  );
}

/** What would be a field if there were anything to choose. In a row with a list it stands as high as the list's text. */
export function FixedField({ label, children }: { label: string; children?: Child }) {
  return (
    <div>
      <p class="mb-1.5 font-medium">{label}</p>
      <div class="text-muted group-has-[select]/choices:sm:py-2.5">{children}</div>
    </div>
  );
}

/** On or off at once, and on to begin with. Its name is the label alone; the hint describes it. */
export function Switch({
  id,
  label,
  hint,
  attributes,
}: {
  id: string;
  label: string;
  hint: string;
  attributes: Attributes;
}) {
  return (
    <div class="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself, and may not bear aria-checked
        role="switch"
        class="switch"
        autocomplete="off"
        checked
        aria-describedby={`${id}-hint`}
        {...attributes}
      />
      <div>
        <label for={id} class="flex min-h-11 cursor-pointer items-center py-2 leading-snug font-medium">
          {label}
        </label>
        <p id={`${id}-hint`} class="hint -mt-1">
          {hint}
        </p>
      </div>
    </div>
  );
}
