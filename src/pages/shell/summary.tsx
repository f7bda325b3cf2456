import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** What opens a `details` of class `group`. */
export function Summary({ children }: { children?: Child }) {
  return (
    <summary class="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium text-accent">
      <Icon
        name="more"
        class="size-4 transition-transform group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
      />
      {children}
    </summary>
  );
}
