/** A keyhole: what the page is about, in the shape of the icon that the browser shows. */
export function Mark() {
  return (
    <svg class="size-7 text-accent" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <path class="fill-paper" d="M16 7a5.5 5.5 0 0 0-2.6 10.3L11.5 25h9l-1.9-7.7A5.5 5.5 0 0 0 16 7z" />
    </svg>
  );
}

export function markMarkup(): string {
  return String(<Mark />);
}
