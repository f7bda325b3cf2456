import { expect } from 'vitest';
import type { Scenario } from '../scenario.ts';

export const REPORTS: readonly Scenario[] = [
  {
    title: 'a violated policy, an error and a resource that is not loaded are reported by these tests',
    play: async ({ newPerson, takeReports }) => {
      const eve = await newPerson();
      await eve.open();
      await eve.evaluate(() => {
        const image = document.createElement('img');
        image.src = 'https://other.example/';
        document.body.append(image);
        console.error('one', 2);
        setTimeout(() => {
          throw new Error('thrown');
        });
        void Promise.reject(new Error('rejected'));
        return new Promise((resolve) => addEventListener('unhandledrejection', resolve)).then(() => null);
      }, null);
      await eve.reported();
      const reports = takeReports().join('\n');
      expect(reports).toMatch(/^Policy violated: img-src https:\/\/other\.example/m);
      expect(reports).toMatch(/^Console: one 2$/m);
      expect(reports).toMatch(/^Uncaught: .*thrown$/m);
      expect(reports).toMatch(/^Unhandled: Error: rejected$/m);
      expect(reports).toMatch(/^Not loaded: <img/m);
    },
  },
];
