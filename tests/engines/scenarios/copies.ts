import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { pngOf } from '../../browser/shell/images.ts';
import { en } from '../../words/english.ts';
import type { Person } from '../person.ts';
import { bundleInPage } from '../recording-proxy.ts';
import type { Fixtures, Scenario } from '../scenario.ts';
import { button, dialog, heading, textbox } from '../target.ts';
import { COMPOSING, READING_PAGE, send, take } from './pages.ts';

const TEXT = '</script><b>Grüße</b> 🔑\nund noch eine Zeile';
const FILES: ReadonlyMap<string, Buffer> = new Map([
  ['plan.bin', randomBytes(100_000)],
  ['map.png', pngOf(40, 30)],
  ['page.html', Buffer.from('<script>alert(1)</script>')],
]);

const SAVING = dialog(en.saveCopy.heading);
const COPY = {
  key: textbox(en.offlineCopy.key),
  open: button(en.offlineCopy.open),
  alert: { role: 'alert' },
  message: heading(en.view.message),
  text: { css: 'pre' },
} as const;

interface SavedCopy {
  readonly name: string;
  readonly key: string;
  readonly html: string;
}

/** Keeps a message, and saves it. */
async function saveCopy(ben: Person, full: string): Promise<SavedCopy> {
  await take(ben, full);
  await ben.press(button(en.view.saveCopy, READING_PAGE.message));
  const key = await ben.read(textbox(en.saveCopy.key, SAVING));
  const { name, bytes } = await ben.save(button(en.saveCopy.save, SAVING));
  return { name, key, html: bytes.toString('utf8') };
}

async function openCopy(ben: Person, { writeFiles }: Fixtures, name: string, html: string): Promise<void> {
  const [path = ''] = await writeFiles(new Map([[name, Buffer.from(html)]]));
  await ben.openFile(path, await bundleInPage());
}

/** What the page in the file has asked for, and what it has reported. */
function trafficOf(ben: Person): Promise<string[]> {
  return ben.evaluate(() => {
    const { inPageReports } = globalThis as unknown as { readonly inPageReports: readonly string[] };
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    return [...asked.filter((name) => !name.startsWith('blob:')), ...inPageReports];
  }, null);
}

export const COPIES: readonly Scenario[] = [
  {
    title: 'a message is saved as a file, which opens from the disk with its key, and loads nothing',
    play: async (fixtures) => {
      const [anna, ben] = [await fixtures.newPerson(), await fixtures.newPerson()];
      await anna.open();
      const files = await fixtures.writeFiles(FILES);
      const { full } = await send(anna, { text: TEXT, label: 'Bank', files });
      const { name, key, html } = await saveCopy(ben, full);
      expect(name).toMatch(/^inigma-copy-[0-9a-f]{8}\.html$/);
      for (const secret of [key, 'Bank', 'plan.bin', fixtures.proxy.url]) expect(html).not.toContain(secret);
      await openCopy(ben, fixtures, name, html);
      await ben.type(COPY.key, `${key.slice(1)}A`);
      await ben.press(COPY.open);
      await ben.sees({ ...COPY.alert, text: en.offlineCopy.wrong });
      await ben.type(COPY.key, key);
      await ben.press(COPY.open);
      await ben.sees(COPY.message);
      expect(await ben.evaluate(() => document.querySelector('pre')?.textContent, null)).toBe(TEXT);
      await ben.sees({ css: 'img', name: 'map.png' });
      for (const [file, bytes] of FILES) {
        const saved = await ben.save(button(`Save ${file}`));
        expect(saved.name).toBe(file);
        expect(saved.bytes.equals(bytes), file).toBe(true);
      }
      expect(await trafficOf(ben)).toEqual([]);
    },
  },
  {
    title: 'a file that was cut off says so, and asks for no key',
    play: async (fixtures) => {
      const [anna, ben] = [await fixtures.newPerson(), await fixtures.newPerson()];
      await anna.open();
      await anna.sees(COMPOSING.message);
      const { full } = await send(anna, { text: TEXT });
      const { name, html } = await saveCopy(ben, full);
      await openCopy(ben, fixtures, name, html.slice(0, -200));
      await ben.sees({ ...COPY.alert, text: en.offlineCopy.damaged });
      await ben.misses(COPY.key);
      expect(await trafficOf(ben)).toEqual([]);
    },
  },
];
