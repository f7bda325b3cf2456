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
