import { describe, expect, it } from 'vitest';
import { type Act, API } from '../../src/contract/routes.ts';
import type { ApiResponse } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someMessage, someUserId } from './samples.ts';

const LIST = API.listOwned;
const MEBIBYTE = 1_048_576;
const SHORT = 8_192;
/** On a machine that is busy with much else; a server that is slow takes the time of many such. */
const SOON_MILLISECONDS = 10_000;

export function bodies({ api, traits }: ApiUnderTest): void {
  async function expectSoon(answer: Promise<ApiResponse>, statuses: readonly number[]): Promise<void> {
    const start = performance.now();
    expect(statuses).toContain((await answer).status);
    expect(performance.now() - start).toBeLessThan(SOON_MILLISECONDS);
  }

  /** The message of the only error of a body. */
  async function bodyErrorOf(path: string, body: string): Promise<string | undefined> {
    const answer = await api().post(path, body);
    expect([answer.status, answer.body['errors']]).toMatchObject([422, [{ field: 'body' }]]);
    return (answer.body['errors'] as { message: string }[])[0]?.message;
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
    ])('the body %j, which is not JSON, is refused with 400', async (body) => {
      const { status, body: output } = await api().post(LIST, body);
      expect([status, output]).toEqual([
        400,
        { status: 'failed', reason: 'invalid-json', message: 'The body must be JSON in UTF-8' },
      ]);
    });

    it('a body that begins with a byte order mark is refused with 400', async () => {
      expect((await api().post(LIST, '\uFEFF{"uid":"a"}')).status).toBe(400);
    });

    it('a body that is not UTF-8 is refused with 400 and not repaired', async () => {
      for (const bytes of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98]]) {
        const before = new TextEncoder().encode('{"uid":"a","custom_name":"');
        const body = new Uint8Array([...before, ...bytes, ...new TextEncoder().encode('"}')]);
        expect((await api().post(LIST, body)).status).toBe(400);
      }
    });

    it('a body in UTF-16 is refused with 400', async () => {
      const body = new Uint8Array(Buffer.from('\uFEFF{"uid":"a"}', 'utf16le'));
      expect((await api().post(LIST, body)).status).toBe(400);
    });
  });

  describe('JSON other than an object', () => {
    it.each(['[]', '[{"uid":"a"}]', '"uid"', '1', 'null', 'true', '1e999'])(
      'the body %s, which is no object, is refused with 422',
      async (body) => {
        const answer = await api().post(LIST, body);
        expect(answer.status).toBe(422);
        expect(answer.body).toMatchObject({ errors: [{ field: 'body' }] });
      },
    );
  });

  describe('an invalid number', () => {
    it.each(['1e999', '-1e999', '1e-1', '"1"', '[1]', '10000000000000000000'])(
      'the page number %s is refused with 422',
      async (page) => {
        const answer = await api().post(LIST, `{"uid":"a","page":${page}}`);
        expect([answer.status, answer.body['errors']]).toMatchObject([422, [{ field: 'page' }]]);
      },
    );

    it('an invalid number as lifetime is refused and never a server error', async () => {
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
    it('a body may nest 3 levels deep, and is refused with 422 at 4', async () => {
      const nest = (levels: number) =>
        `{"uid":"${someUserId()}","x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
      expect((await api().post(LIST, nest(3))).status).toBe(200);
      expect(await bodyErrorOf(LIST, nest(4))).toBe('must not nest deeper than 3 levels');
    });

    it('a body of two million brackets is refused at once', async () => {
      await expectSoon(api().post(API.create, '['.repeat(2_000_000)), [422]);
      await expectSoon(
        api().post(API.create, `{"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`),
        [422],
      );
      await expectSoon(api().post(API.create, '{"x":'.repeat(400_000)), [422]);
    });
  });

  describe('a body of many members', () => {
    it('a body may have 100 members, and is refused with 422 at 101, wherever they are', async () => {
      const fields = (count: number) =>
        Array.from({ length: count }, (_, index) => `"f${index}":0`).join(',');
      const uid = `"uid":"${someUserId()}"`;
      expect((await api().post(LIST, `{${fields(99)},${uid}}`)).status).toBe(200);
      const tooMany = 'must not have more than 100 members';
      expect(await bodyErrorOf(LIST, `{${fields(100)},${uid}}`)).toBe(tooMany);
      expect(await bodyErrorOf(LIST, `{${uid},"x":[${'0,'.repeat(99)}0]}`)).toBe(tooMany);
    });

    it('a body of too many members is refused before it is parsed, even two million bytes of shallow arrays', async () => {
      const shallow = '[[]],'.repeat(400_000);
      await expectSoon(api().post(API.create, `{"x":[${shallow}0]}`), [422]);
      await expectSoon(api().post(API.create, `{"x":[${'0,'.repeat(1_000_000)}0]}`), [422]);
    });

    it('of duplicate members of a body the last counts', async () => {
      const uid = someUserId();
      const answer = await api().post(LIST, `{"uid":"?","uid":"${uid}"}`);
      expect(answer.status).toBe(200);
      expect((await api().post(LIST, `{"uid":"${uid}","uid":"?"}`)).status).toBe(422);
    });
  });

  describe('the Content-Type of a body', () => {
    const body = JSON.stringify({ uid: 'a' });

    it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON;charset=UTF-8'])(
      'Content-Type %s is accepted',
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
    ])(
      'Content-Type %s is refused with 415, so that no form of another site can call the API',
      async (type) => {
        const answer = await api().post(LIST, body, { 'Content-Type': type });
        expect([answer.status, answer.body]).toEqual([
          415,
          {
            status: 'failed',
            reason: 'unsupported-media-type',
            message: 'The content type must be application/json',
          },
        ]);
      },
    );

    it('a missing Content-Type is refused with 415', async () => {
      const response = await api().fetch(LIST, { method: 'POST', body: new TextEncoder().encode(body) });
      expect(response.status).toBe(415);
    });
  });

  describe('a body that is too large', () => {
    it.each<[Act, number]>([
      ['create', traits.longestMessage + MEBIBYTE],
      ['claim', traits.longestMessage + Math.ceil(traits.longestMessage / 32) + SHORT],
      ['rename', MEBIBYTE + SHORT],
      ['view', SHORT],
      ['listOwned', SHORT],
      ['listPending', SHORT],
      ['listReceipts', SHORT],
      ['remove', SHORT],
      ['ask', 10_960 + 343 + SHORT],
      ['viewAsk', SHORT],
      ['answer', traits.longestMessage + Math.ceil(traits.longestMessage / 32) + SHORT],
      ['listAsked', SHORT],
      ['removeAsk', SHORT],
    ])('a body for %s of more than %i bytes is refused with 413', async (act, most) => {
      const body = `{}${' '.repeat(most - 2)}`;
      expect((await api().post(API[act], body)).status).toBe(422);
      const answer = await api().post(API[act], `${body} `);
      expect([answer.status, answer.body]).toEqual([
        413,
        { status: 'failed', reason: 'body-too-large', message: `The body must be at most ${most} bytes` },
      ]);
    });
  });
}
