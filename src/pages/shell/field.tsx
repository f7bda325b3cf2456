import type { Child } from 'hono/jsx';

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
