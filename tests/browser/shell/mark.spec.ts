import { expect, test } from './server.ts';

test('every page has the mark beside the name, in the colour of its theme', async ({ newPerson }) => {
  const anna = await newPerson({ colorScheme: 'light' });
  for (const path of ['/', '/view', '/answer', '/threat-model', '/nothing']) {
    await anna.visit(path);
    const mark = anna.page.locator('header svg').first();
    const { width, height } = (await mark.boundingBox()) ?? { width: 0, height: 0 };
    expect([path, width, height]).toEqual([path, 28, 28]);
    await expect(mark).toHaveCSS('color', 'rgb(8, 91, 83)');
    await expect(mark.locator('path')).toHaveCSS('fill', 'rgb(255, 255, 255)');
  }
});
