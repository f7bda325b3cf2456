import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { API } from '../../../src/contract/routes.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import type { Person } from '../person.ts';
import type { Fixtures, Scenario } from '../scenario.ts';
import { button, type Target, text } from '../target.ts';
import { COMPOSING, READING_PAGE, send, showMoreOptions } from './pages.ts';

/** More than what lies in the buffers of connections: the rest is on its way for as long as it is held up. */
const FILE = randomBytes(12_000_000);
const settings = { MAX_MESSAGE_BYTES: String(20_000_000) };

const progress: Target = { role: 'progressbar' };
const cancel = button(en.anywhere.cancel);
const DRAFT = { text: 'see the plan', label: 'Plans', readers: en.compose.readersOne };

async function messagesIn(server: LocalServer): Promise<unknown> {
  const [row] = await server.query('SELECT COUNT(*) AS messages FROM messages');
  return row?.['messages'];
}

/** Writes, and presses *Create secure link*; resolves when the bar is there. */
async function beginToSend({ newPerson, writeFiles }: Fixtures): Promise<Person> {
  const anna = await newPerson();
  await anna.open();
  const [path = ''] = await writeFiles(new Map([['plan.bin', FILE]]));
  await anna.paste(COMPOSING.message, DRAFT.text);
  await showMoreOptions(anna);
  await anna.paste(COMPOSING.label, DRAFT.label);
  await anna.choose(COMPOSING.readers, DRAFT.readers);
  await anna.chooseFiles(COMPOSING.addFiles, [path]);
  await anna.sees(text('plan.bin', COMPOSING.files));
  await anna.press(COMPOSING.create);
  return anna;
}

async function expectFormIntact(anna: Person): Promise<void> {
  await anna.sees(text(en.compose.cancelled));
  await anna.misses(progress);
  expect(await anna.read(COMPOSING.message)).toBe(DRAFT.text);
  expect(await anna.read(COMPOSING.label)).toBe(DRAFT.label);
  await anna.sees(text('plan.bin', COMPOSING.files));
}

/** What is sent again is one message, which opens. */
async function expectSentAgain(anna: Person, { newPerson, server }: Fixtures): Promise<void> {
  const { full } = await send(anna, {});
  expect(await messagesIn(server)).toBe(1);
  const ben = await newPerson();
  await ben.open(full);
  await ben.press(READING_PAGE.show);
  await ben.sees(READING_PAGE.leased);
  expect(await ben.read(READING_PAGE.text)).toBe(DRAFT.text);
}

export const CANCELLING: readonly Scenario[] = [
  {
    title: 'a slow sending shows its bytes; once it is cancelled it is nowhere, and can be sent again',
    settings,
    play: async (fixtures) => {
      const { proxy, server } = fixtures;
      const hold = proxy.hold(API.create, 'request', 100_000);
      const anna = await beginToSend(fixtures);
      await hold.held;
      await anna.sees(text('of 16'));
      await anna.sees(progress);
      await anna.press(cancel);
      await expectFormIntact(anna);
      hold.letGo();
      expect(await messagesIn(server)).toBe(0);
      await expectSentAgain(anna, fixtures);
    },
  },
  {
    title: 'a sending that reaches the server after it was cancelled is refused there',
    settings,
    play: async (fixtures) => {
      const { proxy, server } = fixtures;
      const hold = proxy.hold(API.create, 'late request');
      const anna = await beginToSend(fixtures);
      await hold.held;
      await anna.press(cancel);
      await expectFormIntact(anna);
      hold.letGo();
      await hold.finished;
      expect(await messagesIn(server)).toBe(0);
      await expectSentAgain(anna, fixtures);
    },
  },
  {
    title: 'a sending whose answer is on its way when it is cancelled is deleted',
    settings,
    play: async (fixtures) => {
      const { proxy, server } = fixtures;
      const hold = proxy.hold(API.create, 'answer');
      const anna = await beginToSend(fixtures);
      await hold.held;
      expect(await messagesIn(server)).toBe(1);
      await anna.press(cancel);
      await expectFormIntact(anna);
      expect(await messagesIn(server)).toBe(0);
      await expectSentAgain(anna, fixtures);
    },
  },
  {
    title: 'a slow loading shows its bytes; once it is cancelled it can be opened again',
    settings,
    play: async ({ newPerson, proxy, writeFiles }) => {
      const [anna, ben] = [await newPerson(), await newPerson()];
      await anna.open();
      const files = await writeFiles(new Map([['plan.bin', FILE]]));
      const { full } = await send(anna, { text: DRAFT.text, files });
      await ben.open(full);
      await ben.sees(READING_PAGE.show);
      const hold = proxy.hold(API.view, 'answer', 100_000);
      await ben.press(READING_PAGE.show);
      await hold.held;
      await ben.sees(text('of 16'));
      await ben.press(cancel);
      await ben.sees(text(en.link.loadingCancelled));
      await ben.misses(progress);
      await ben.sees(text(en.view.meaning.again));
      await ben.press(READING_PAGE.show);
      await ben.sees(READING_PAGE.claimed);
      expect(await ben.read(READING_PAGE.text)).toBe(DRAFT.text);
    },
  },
];
