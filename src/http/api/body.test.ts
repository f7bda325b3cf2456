import { describe, expect, it } from 'vitest';
import type { ApiResult } from './api-result.ts';
import { BodyTimeout, checkBodyHeaders, readBody } from './body.ts';

const MOST = 1_000_000;

function request(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  type = 'application/json',
): Request {
  const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {};
  return new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
    ...streamed,
  });
}

async function statusOf(body: Parameters<typeof request>[0], type?: string): Promise<number> {
  return (await refusalOf(request(body, type)))?.status ?? 200;
}

/** As an act reads: first the headers, then the body. */
async function refusalOf(sent: Request, maxBytes = MOST): Promise<ApiResult | undefined> {
  return checkBodyHeaders(sent, maxBytes).refused ?? (await readBody(sent, maxBytes)).refused;
}

/** `{"a":{"a":…}}`, so many levels deep. */
function nested(levels: number): string {
  return `${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
}

describe('a body', () => {
  it('a body is read as a JSON object', async () => {
    expect(await readBody(request('{"view":"ä€😀"}'), MOST)).toEqual({ json: { view: 'ä€😀' } });
  });

  it('a body may come in chunks that cut a character in two', async () => {
    const bytes = new TextEncoder().encode('{"a":"😀"}');
    const chunks = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await readBody(request(chunks), MOST)).toEqual({ json: { a: '😀' } });
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset=UTF-8',
    'application/json ; charset="utf-8"',
  ])('a body of type %s is accepted', async (type) => {
    expect(await statusOf('{}', type)).toBe(200);
  });

  it.each([
    '',
    'text/plain',
    'application/jsonp',
    'application/json-patch+json',
    'application/json, text/plain',
    'application/json; boundary=x',
    'text/json',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ])('a body of type %j is refused with 415', async (type) => {
    expect(await statusOf('{}', type)).toBe(415);
  });

  it('a body without a type is refused with 415', async () => {
    const untyped = new Request('http://localhost/', { method: 'POST', body: new Uint8Array([123, 125]) });
    expect(checkBodyHeaders(untyped, MOST).refused?.status).toBe(415);
  });

  it.each(['', '{', '{}x', "{'a':1}", '{"a":NaN}', '{"a":Infinity}', '{"a":1,}', '\uFEFF{}', 'undefined'])(
    'a body that is no JSON (%j) is refused with 400',
    async (text) => {
      expect(await statusOf(text)).toBe(400);
    },
  );

  it.each([
    ['a lone continuation byte', [0x22, 0x80, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a character that breaks off', [0x22, 0xf0, 0x9f]],
  ])('a body that is not UTF-8 (%s) is refused with 400', async (_, bytes) => {
    const wrapped = [...new TextEncoder().encode('{"a":'), ...bytes, ...new TextEncoder().encode('}')];
    expect(await statusOf(new Uint8Array(wrapped))).toBe(400);
  });

  it.each(['[]', '"text"', '1', 'null', 'true', '[{}]', '1e999'])(
    'a body that is no object (%s) is refused with 422',
    async (text) => {
      expect(await statusOf(text)).toBe(422);
    },
  );

  it('a body may nest 3 levels, and not 4', async () => {
    expect(await statusOf(nested(3))).toBe(200);
    expect(await statusOf(nested(4))).toBe(422);
    expect(await statusOf('{"a":[[]]}')).toBe(200);
    expect(await statusOf('{"a":[[[]]]}')).toBe(422);
  });

  it('a body may have 100 members, and is refused with 101 before it is parsed', async () => {
    const fields = (count: number) => `{${Array.from({ length: count }, (_, index) => `"f${index}":0`)}}`;
    expect(await statusOf(fields(100))).toBe(200);
    expect(await statusOf(fields(101))).toBe(422);
    expect(await statusOf(`{"a":[${'0,'.repeat(98)}0]}`)).toBe(200);
    expect(await statusOf(`{"a":[${'0,'.repeat(99)}0]}`)).toBe(422);
    expect(await statusOf(`{"a":[${'[],'.repeat(150)}`)).toBe(422);
  });

  it('a body of a million levels overflows no stack', async () => {
    const maxBytes = 3_000_000;
    const deep = `{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
    expect((await refusalOf(request(deep), maxBytes))?.status).toBe(422);
    expect((await refusalOf(request('['.repeat(2_999_999)), maxBytes))?.status).toBe(422);
  });

  it('an incomplete body is refused with 400', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":'));
        controller.error(new Error('gone'));
      },
    });
    expect(await statusOf(broken)).toBe(400);
  });

  it('a body that comes too slowly is refused with 408', async () => {
    const slow = new ReadableStream({ start: (controller) => controller.error(new BodyTimeout()) });
    expect(await statusOf(slow)).toBe(408);
  });

  it('a body counts with its Content-Length, or with the limit where there is none', () => {
    expect(checkBodyHeaders(request('{}'), MOST)).toEqual({ bytes: MOST });
    const announced = request('{}');
    announced.headers.set('Content-Length', '2');
    expect(checkBodyHeaders(announced, MOST)).toEqual({ bytes: 2 });
  });
});

describe('a body over the limit', () => {
  it('a body whose Content-Length is over the limit is refused unread', async () => {
    const announced = request('{}');
    announced.headers.set('Content-Length', String(MOST + 1));
    expect(checkBodyHeaders(announced, MOST).refused?.status).toBe(413);
    expect(announced.bodyUsed).toBe(false);
  });

  it('a body over the limit is refused at the first byte too many, and the rest is not read', async () => {
    let chunks = 0;
    const endless = new ReadableStream(
      {
        pull(controller) {
          chunks++;
          controller.enqueue(new Uint8Array(100_000).fill(32));
        },
      },
      { highWaterMark: 0 },
    );
    expect(await statusOf(endless)).toBe(413);
    expect(chunks).toBe(11);
  });

  it('a body may be as long as the limit', async () => {
    const exact = `{}${' '.repeat(MOST - 2)}`;
    expect(await statusOf(exact)).toBe(200);
    expect(await statusOf(`${exact} `)).toBe(413);
  });
});
