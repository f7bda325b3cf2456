import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { Marked, type Tokens } from 'marked';

const marked = new Marked({
  renderer: {
    /** A link to another file of the repository leads nowhere on a server, so that only its words stay. */
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    /** Each cell bears the name of its column, which a phone shows in front of it. */
    table({ header, rows }) {
      const inline = (tableCell: Tokens.TableCell) => this.parser.parseInline(tableCell.tokens);
      const titles = header.map((tableCell) => `<th scope="col">${inline(tableCell)}</th>`).join('');
      const body = rows.map((row) => {
        const cells = row.map(
          (tableCell, index) => `<td data-column="${header[index]?.text}">${inline(tableCell)}</td>`,
        );
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<table><thead><tr>${titles}</tr></thead><tbody>${body.join('')}</tbody></table>`;
    },
  },
});

/** A page of docs/ as markup that stands in a page of ours; what it says is our own, so nothing in it is escaped or checked. */
export async function documentMarkup(root: string, path: string): Promise<string> {
  return (await marked.parse(await readFile(join(root, path), 'utf8'))).trim();
}

/** The style sheet of such pages, minified. */
export async function documentStyle(root: string): Promise<Uint8Array> {
  const css = await readFile(join(root, 'src/pages/document.css'), 'utf8');
  return Buffer.from((await transform(css, { loader: 'css', minify: true })).code);
}
