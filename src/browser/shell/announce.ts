/** The id of the live region (`role="status"`) that every page has. */
export type AnnouncementsId = 'announcements';

const ID: AnnouncementsId = 'announcements';

/** Has assistive technology say what has just happened, also when it is the same as before. */
export function announce(sentence: string): void {
  const region = document.getElementById(ID);
  if (region === null) return;
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = sentence;
  });
}

/** Of what was said to be under way, and is over: it stands in the live region no longer, where nothing was said since. */
export function retract(sentence: string): void {
  requestAnimationFrame(() => {
    const region = document.getElementById(ID);
    if (region?.textContent === sentence) region.textContent = '';
  });
}
