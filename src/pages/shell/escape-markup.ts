const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '%': '&#37;',
};

/** Text as it stands in markup, between tags or in a quoted attribute. No hole of a template is left in it. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'%]/g, (character) => ENTITIES[character] ?? character);
}
