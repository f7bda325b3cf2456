import type { Page } from '@playwright/test';
import { fill } from '../../../src/words/sentence.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { attachmentsOf, type GivenFile, given, saved } from '../compose/attaching.ts';
import { GIF, pngOf, WEBP } from '../shell/images.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo } from './reading.ts';

// Recording a trace asks for the bytes of each picture again, by a way that the policy of the page forbids and reports.
test.use({ trace: 'off' });

/** A new person opens a message with these files, sent by a client that does not check them. */
async function open(
  ben: Person,
  server: LocalServer,
  files: readonly GivenFile[],
  readers: number | null = null,
) {
  const attached = files.map(
    ({ name, mimeType, buffer }) => new File([new Uint8Array(buffer)], name, { type: mimeType }),
  );
  const { path } = await sendTo(server, { label: '', text: '', files: attached, readers });
  await ben.visit(path);
  const view = reading(ben.page);
  await view.show.click();
  await expect(readers === null ? view.claimed : view.leased).toBeVisible();
  return { view, ...attachmentsOf(ben.page) };
}

/** A picture as the browser itself draws and packs one. */
async function pictureOf(page: Page, type: 'image/jpeg'): Promise<Buffer> {
  const address = await page.evaluate((type) => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(10, 10, 100, 50);
    return canvas.toDataURL(type);
  }, type);
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

test('PNG, JPEG, GIF and WebP get a preview from memory, whatever their file names', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.visit();
  const pictures = [
    given('a.png', pngOf(60, 40), 'text/html'),
    given('b.jpg', await pictureOf(ben.page, 'image/jpeg')),
    given('c.gif', GIF, 'image/svg+xml'),
    given('d.webp', WEBP, 'application/pdf'),
  ];
  const { pictures: shown } = await open(ben, server, pictures);
  await expect(shown).toHaveCount(4);
  const seen = await shown.evaluateAll((images: HTMLImageElement[]) =>
    images.map(({ alt, src, complete, naturalWidth }) => [
      alt,
      src.slice(0, 5),
      complete && naturalWidth > 0,
    ]),
  );
  expect(seen).toEqual(['a.png', 'b.jpg', 'c.gif', 'd.webp'].map((name) => [name, 'blob:', true]));
});

test('markup named like a picture, a broken picture and a giant one have no preview', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script>document.title=1</script></svg>';
  const files = [
    given('drawing.png', Buffer.from(svg), 'image/png'),
    given('drawing.svg', Buffer.from(svg), 'image/svg+xml'),
    given('page.png', Buffer.from('<script>document.title=1</script>'), 'image/png'),
    given('broken.png', pngOf(60, 40).fill(0xff, 20, 40), 'image/png'),
    given('half.png', pngOf(60, 40).subarray(0, 44), 'image/png'),
    given('garbled.png', pngOf(60, 40).fill(0xff, 41, 50), 'image/png'),
    given('signature.gif', Buffer.from('GIF89a<script>document.title=1</script>'), 'image/gif'),
    given('giant.png', pngOf(20_000, 20_000), 'image/png'),
    given('sound.webp', Buffer.from('RIFF....WAVEfmt '), 'image/webp'),
    given('fine.png', pngOf(60, 40), 'image/png'),
  ];
  const { pictures, rows, save } = await open(ben, server, files);
  await expect(rows).toHaveCount(files.length);
  await expect(pictures).toHaveCount(1);
  await ben.page.waitForTimeout(1_000);
  expect(await pictures.evaluateAll((images: HTMLImageElement[]) => images.map(({ alt }) => alt))).toEqual([
    'fine.png',
  ]);
  await expect(ben.page).toHaveTitle(fill(en.view.title, { service: 'Inigma' }));
  const file = await saved(ben.page, save('drawing.png'));
  expect(file.bytes.toString()).toBe(svg);
});

test('pictures over the total limit are shown as far as they fit', async ({ newPerson, server }) => {
  const ben = await newPerson();
  await ben.context.addInitScript(() => {
    const decode = createImageBitmap;
    const under = { delivery: 0, most: 0 };
    Object.assign(globalThis, {
      under,
      createImageBitmap: async (picture: Blob) => {
        under.most = Math.max(under.most, ++under.delivery);
        return decode(picture).finally(() => under.delivery--);
      },
    });
  });
  const large = pngOf(5_000, 5_000);
  const files = ['a.png', 'b.png', 'c.png'].map((name) => given(name, large));
  const { pictures } = await open(ben, server, [...files, given('small.png', pngOf(60, 40))]);
  await expect(pictures.last()).toHaveAttribute('alt', 'small.png');
  await expect(pictures).toHaveCount(2);
  expect(
    await ben.page.evaluate(() => (globalThis as unknown as { under: { most: number } }).under.most),
  ).toBe(1);
});

const ATTACKS: readonly (readonly [given: string, safe: string])[] = [
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['photo\u202Egpj.exe', 'photogpj.exe'],
  ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['..', 'file'],
  ['a\r\nb\0.txt', 'ab.txt'],
  [`${'n'.repeat(300)}.txt`, `${'n'.repeat(196)}.txt`],
  ['{{ 7*7 }} x-on:click="alert(1)"', '{{ 7*7 }} x-on:click="alert(1)"'],
];

test('file names that are attacks are shown as plain text, and saved under a safe name', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson({ viewport: { width: 390, height: 844 } });
  const files = ATTACKS.map(([name], at) => given(name, Buffer.from(`${at}`)));
  const { rows, save } = await open(ben, server, files);
  const names = await rows.locator('bdi').evaluateAll((found) => found.map(({ textContent }) => textContent));
  expect(names).toEqual(ATTACKS.map(([, safe]) => safe));
  await expect(rows.locator('img, script, a, iframe')).toHaveCount(0);
  expect(await ben.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const file = await saved(ben.page, save('<img src=x onerror=alert(1)>.txt'));
  expect(file.name).not.toMatch(/[/\\]/);
  expect((await saved(ben.page, save('passwd'))).name).toBe('passwd');
  expect((await saved(ben.page, save('photogpj.exe'))).name).toBe('photogpj.exe');
});

test('hiding the message takes names and pictures from the page, too', async ({ newPerson, server }) => {
  const ben = await newPerson();
  const { view, rows, pictures } = await open(ben, server, [given('a.png', pngOf(60, 40))], 1);
  await expect(pictures).toHaveCount(1);
  await view.hide.click();
  await expect(rows).toHaveCount(0);
  await expect(pictures).toHaveCount(0);
  expect(await ben.page.content()).not.toContain('a.png');
  await view.showAgain.click();
  await expect(pictures).toHaveCount(1);
  expect(await pictures.evaluate((image: HTMLImageElement) => image.decode().then(() => true))).toBe(true);
});

test('only the reading page may show pictures from memory', async ({ server }) => {
  const policyOf = async (path: string) =>
    (await fetch(server.url + path)).headers.get('Content-Security-Policy') ?? '';
  expect(await policyOf('/view')).toContain("img-src 'self' blob:;");
  expect(await policyOf('/')).toContain("img-src 'self';");
  expect(await policyOf('/nothing/here')).toContain("img-src 'self';");
});

test('a file is saved with the type of its extension, and markup with none', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  const types: Readonly<Record<string, string>> = {
    'plan.PDF': 'application/pdf',
    'table.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'page.html': 'application/octet-stream',
    'drawing.svg': 'application/octet-stream',
    'feed.xml': 'application/octet-stream',
    tool: 'application/octet-stream',
  };
  const names = Object.keys(types);
  const { save } = await open(
    ben,
    server,
    names.map((name) => given(name, Buffer.from('<p>'), 'text/html')),
  );
  const asked = await ben.page.evaluateHandle(() => {
    const seen: string[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      seen.push((blob as Blob).type);
      return createObjectURL.call(URL, blob);
    };
    return seen;
  });
  for (const name of names) await saved(ben.page, save(name));
  expect(await asked.jsonValue()).toEqual(Object.values(types));
});

test('a file goes to the share sheet where that takes it, and a refusal is told', async ({
  newPerson,
  server,
}) => {
  const ben = await newPerson();
  await ben.context.addInitScript(() => {
    const answers = ['AbortError', 'NotAllowedError', null];
    const given: unknown[] = [];
    const share = async ({ files: [file] = [] }: ShareData = {}) => {
      given.push([file?.name, file?.type, await file?.text()]);
      const refusal = answers.shift();
      if (refusal) throw new DOMException('', refusal);
    };
    const canShare = ({ files: [file] = [] }: ShareData = {}) => file?.type === 'text/plain';
    Object.assign(navigator, { share, canShare });
    Object.assign(globalThis, { given });
  });
  const { share } = await open(ben, server, [given('a.txt'), given('b.bin')]);
  const refused = ben.page.getByText(en.view.shareRefused);
  await expect(share('b.bin')).toHaveCount(0);
  const handedOver = () => ben.page.evaluate(() => (globalThis as unknown as { given: unknown[] }).given);
  for (const [at, told] of [false, true, false].entries()) {
    await share('a.txt').click();
    await expect.poll(handedOver).toHaveLength(at + 1);
    await expect(refused).toBeVisible({ visible: told });
  }
  expect(await handedOver()).toEqual(Array(3).fill(['a.txt', 'text/plain', 'a.txt']));
});

test('the object URL of a saved file is revoked', async ({ newPerson, server }) => {
  const ben = await newPerson();
  await ben.page.clock.install();
  const { save } = await open(ben, server, [given('a.txt')]);
  const given_ = await ben.page.evaluateHandle(() => {
    const addresses = { made: [] as string[], revoked: [] as string[] };
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const address = createObjectURL.call(URL, blob);
      addresses.made.push(`${address} ${(blob as Blob).type}`);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      addresses.revoked.push(address);
      revokeObjectURL.call(URL, address);
    };
    return addresses;
  });
  expect((await saved(ben.page, save('a.txt'))).bytes.toString()).toBe('a.txt');
  await ben.page.clock.fastForward(61_000);
  const { made, revoked } = await given_.jsonValue();
  expect(made).toHaveLength(1);
  expect(made[0]).toBe(`${revoked[0]} text/plain`);
});
