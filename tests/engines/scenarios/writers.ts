import { expect } from 'vitest';
import { invite } from '../../api/inviting.ts';
import { en, plural, sentence } from '../../words/english.ts';
import type { Scenario } from '../scenario.ts';
import { text } from '../target.ts';
import { COMPOSING, listed, send, take } from './pages.ts';

const words = en.writerAccess;

/** What is left of an invitation for so many messages. */
function left(count: number): string {
  return sentence(words.left, { messages: plural(words.messages, count) });
}

/** Where not everyone may create messages. */
export const WRITERS: readonly Scenario[] = [
  {
    title: 'who may not create messages is told so, and an invitation link lets its browser create',
    settings: { WRITERS: 'invitations', SITE_DIR: 'deploy/example-site' },
    play: async ({ server, newPerson }) => {
      const token = await invite(server, { usesLeft: 2 });
      const [anna, ben] = [await newPerson(), await newPerson()];
      await ben.open();
      await ben.sees(text(words.onlySome));
      await listed(ben);
      await anna.open(`/#invite=${token}`);
      await anna.sees(text(left(2)));
      expect(await anna.address()).toBe(`${anna.origin}/`);
      const { full } = await send(anna, { text: 'Grüße' });
      await anna.sees(text(left(1)));
      await take(ben, full);
      await ben.sees(text(en.footer.imprint));
      expect(await anna.read(COMPOSING.message)).toBe('');
    },
  },
];
