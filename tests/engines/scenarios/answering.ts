import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { answerTo, askFor } from '../../browser/answer/answering.ts';
import { en } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { button, heading, region, type Target, text, textbox } from '../target.ts';

const NOTE = 'Bitte das VPN-Passwort, danke! 🗝️\n\tкод: https://example.com';
const ANSWER = 'Grüße, 你好 👩🏽‍💻\nund noch eine Zeile';

/** The answering page, by the names that it gives its parts. */
const ANSWERING = {
  heading: heading(en.answer.heading),
  note: { css: 'pre', within: region(en.answer.note) },
  answer: textbox(en.answer.answer),
  addFiles: { role: 'file', name: en.compose.addFiles },
  files: { role: 'list', name: en.compose.files },
  send: button(en.answer.send),
  delivered: heading(en.answer.delivered),
  answered: heading(en.answer.closed.answered.heading),
} as const satisfies Record<string, Target>;

/** Somebody asks, and somebody without an account answers. */
export const ANSWERING_REQUESTS: readonly Scenario[] = [
  {
    title:
      'a request is answered with text and a file, which its asker opens, and later visits say that it was',
    play: async ({ server, newPerson, writeFiles }) => {
      const request = await askFor(server, { note: NOTE, wantsFiles: true });
      const [ben, eve] = [await newPerson(), await newPerson()];
      const plan = randomBytes(200_000);
      await ben.open(request.path);
      await ben.sees(ANSWERING.heading);
      expect(await ben.read(ANSWERING.note)).toBe(NOTE);
      await ben.chooseFiles(ANSWERING.addFiles, await writeFiles(new Map([['plan.bin', plan]])));
      await ben.sees(text('plan.bin', ANSWERING.files));
      await ben.paste(ANSWERING.answer, ANSWER);
      await ben.press(ANSWERING.send);
      await ben.sees(ANSWERING.delivered);
      await ben.reload();
      await ben.sees(ANSWERING.answered);

      await eve.open(request.path);
      await eve.sees(ANSWERING.answered);
      await eve.misses(ANSWERING.send);

      const { contents } = await answerTo(server, request);
      expect(contents.text).toBe(ANSWER);
      expect(contents.files.map(({ name, bytes }) => [name, Buffer.from(bytes).equals(plan)])).toEqual([
        ['plan.bin', true],
      ]);
    },
  },
  {
    title: 'a request whose link lost its fragment says so, and is read once the whole link is opened',
    play: async ({ server, newPerson }) => {
      const { path } = await askFor(server, { note: NOTE });
      const ben = await newPerson();
      await ben.open(path.split('#')[0]);
      await ben.sees(heading(en.answer.closed['no-key'].heading));
      await ben.open(path);
      await ben.sees(ANSWERING.heading);
      await ben.open(path.replace('#', '%23'));
      await ben.sees(text(en.answer.keySent));
      expect(await ben.address()).toBe(ben.origin + path);
    },
  },
];
