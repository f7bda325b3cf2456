/** Control characters other than tab and line feed; a carriage return before a line feed goes with it. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const DELETE = 0x7f;
/** U+2400 and what follows are the pictures of U+0000 and what follows. */
const PICTURES = 0x2400;

const BREAKS = /[\t\n\r\u2028\u2029]+/g;

/** A label, which cannot pass for lines of the program. */
export function inOneLine(label: string): string {
  return label.replace(BREAKS, ' ');
}

/** A text that cannot move the cursor of a terminal, set its title or fill its clipboard: control characters become pictures. */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    if (code === DELETE) return '\u2421';
    return code < DELETE ? String.fromCharCode(PICTURES + code) : '\uFFFD';
  });
}
