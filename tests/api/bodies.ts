import { describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import type { Answer } from './api.ts';
import { someMessage, someone } from './given.ts';
import type { Place } from './place.ts';

const LIST = API.listOwned;
/** On a machine that is busy with much else; a server that is slow takes the time of many such. */
const SOON_MILLISECONDS = 10_000;

export function bodies({ api }: Place): void {
  async function expectSoon(answer: Promise<Answer>, statuses: readonly number[]): Promise<void> {
    const start = performance.now();
    expect(statuses).toContain((await answer).status);
    expect(performance.now() - start).toBeLessThan(SOON_MILLISECONDS);
  }

  describe('a body that is not JSON', () => {
    it.each([
      '',
      '{',
      '{"uid":',
      'uid=a',
      "{'uid':'a'}",
      '{"uid":"a",}',
      '{"uid":NaN}',
      '{"uid":"a","page":Infinity}',
    ])('(%j) is refused with 400', async (body) => {
      const { status, body: said } = await api().post(LIST, body);
      expect([status, said]).toEqual([400, { status: 'failed', message: 'The body must be JSON in UTF-8' }]);
    });

    it('because it begins with a byte order mark, is refused with 400', async () => {
      expect((await api().post(LIST, '\uFEFF{"uid":"a"}')).status).toBe(400);
    });

    it('because it is not UTF-8, is refused with 400 and not repaired', async () => {
      for (const bytes of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98]]) {
        const before = new TextEncoder().encode('{"uid":"a","custom_name":"');
        const body = new Uint8Array([...before, ...bytes, ...new TextEncoder().encode('"}')]);
        expect((await api().post(LIST, body)).status).toBe(400);
      }
    });

    it('because it is UTF-16, is refused with 400', async () => {
      const body = new Uint8Array(Buffer.from('\uFEFF{"uid":"a"}', 'utf16le'));
      expect((await api().post(LIST, body)).status).toBe(400);
    });
  });

  describe('JSON that is no object', () => {
    it.each(['[]', '[{"uid":"a"}]', '"uid"', '1', 'null', 'true', '1e999'])(
      '(%s) is refused with 422',
      async (body) => {
        const answer = await api().post(LIST, body);
        expect(answer.status).toBe(422);
        expect(answer.body).toMatchObject({ errors: [{ field: 'body' }] });
      },
    );
  });

  describe('a number that is none', () => {
    it.each(['1e999', '-1e999', '1e-1', '"1"', '[1]', '10000000000000000000'])(
      '(%s) is refused with 422',
      async (page) => {
        const answer = await api().post(LIST, `{"uid":"a","page":${page}}`);
        expect([answer.status, answer.body['errors']]).toMatchObject([422, [{ field: 'page' }]]);
      },
    );

    it('in a lifetime is refused and never a fault of the server', async () => {
      const rest = JSON.stringify(someMessage({})).slice(1);
      for (const [ttl, status] of [
        ['NaN', 400],
        ['1e999', 422],
        ['-0.5', 422],
        ['"0"', 422],
        ['null', 200],
      ] as const) {
        expect((await api().post(API.create, `{"ttl":${ttl},${rest}`)).status).toBe(status);
      }
    });
  });

  describe('deep nesting', () => {
    it('is taken to 16 levels and refused at 17', async () => {
      const nest = (levels: number) =>
        `{"uid":"${someone()}","x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
      expect((await api().post(LIST, nest(16))).status).toBe(200);
      const answer = await api().post(LIST, nest(17));
      expect([answer.status, answer.body['errors']]).toMatchObject([422, [{ field: 'body' }]]);
    });

    it('of nearly three million brackets is refused at once', async () => {
      await expectSoon(api().post(LIST, '['.repeat(2_800_000)), [400, 422]);
      await expectSoon(api().post(LIST, `{"x":${'['.repeat(1_400_000)}${']'.repeat(1_400_000)}}`), [422]);
      await expectSoon(api().post(LIST, '{"x":'.repeat(550_000)), [400, 422]);
    });
  });

  describe('a body of many fields', () => {
    it('is read at once', async () => {
      const many = Array.from({ length: 200_000 }, (_, place) => `"f${place}":0`).join(',');
      await expectSoon(api().post(LIST, `{${many},"uid":"${someone()}"}`), [200]);
    });

    it('counts the last of those that are alike', async () => {
      const uid = someone();
      const answer = await api().post(LIST, `{"uid":"?","uid":"${uid}"}`);
      expect(answer.status).toBe(200);
      expect((await api().post(LIST, `{"uid":"${uid}","uid":"?"}`)).status).toBe(422);
    });
  });

  describe('the content type', () => {
    const body = JSON.stringify({ uid: 'a' });

    it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON;charset=UTF-8'])(
      '%s is known',
      async (type) => {
        expect((await api().post(LIST, body, { 'Content-Type': type })).status).toBe(200);
      },
    );

    it.each([
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      'application/vnd.api+json',
      'application/json; boundary=x',
    ])('%s is refused with 415, so that no form of another page can ask', async (type) => {
      const answer = await api().post(LIST, body, { 'Content-Type': type });
      expect([answer.status, answer.body]).toEqual([
        415,
        { status: 'failed', message: 'The content type must be application/json' },
      ]);
    });

    it('that is missing is refused with 415', async () => {
      const response = await api().fetch(LIST, { method: 'POST', body: new TextEncoder().encode(body) });
      expect(response.status).toBe(415);
    });
  });

  describe('a body that is too large', () => {
    it('is refused with 413', async () => {
      const answer = await api().post(API.create, 'x'.repeat(4_000_000));
      expect(answer.status).toBe(413);
      expect(answer.body).toMatchObject({ status: 'failed', message: expect.stringContaining('at most') });
    });
  });
}
