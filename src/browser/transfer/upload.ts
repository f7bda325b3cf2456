import type { Fetch } from '../../client/server-api.ts';
import type { ServerClock } from '../shell/clock.ts';

/**
 * As the `fetch` of the clock, but for requests whose upload is watched: no `fetch` of a browser tells how much of a body it has
 * sent, and XMLHttpRequest does in each (docs/decisions/progress-and-cancel.md). `credentials`, `cache` and `referrerPolicy` of the
 * request are then those of the page: this origin has no cookies but those of an authenticating proxy, a POST is not cached, and a
 * policy of the page forbids referrers.
 */
export function watchingUploads(clock: ServerClock): Fetch {
  return async (url, init, onSent) =>
    onSent === undefined ? clock.fetch(url, init) : clock.setBy(await upload(url, init, onSent));
}

async function upload(
  url: string,
  { method = 'GET', headers, body, signal }: RequestInit,
  onSent: (bytes: number) => void,
): Promise<Response> {
  signal?.throwIfAborted();
  const request = new XMLHttpRequest();
  request.open(method, url);
  request.responseType = 'arraybuffer';
  for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
  signal?.addEventListener('abort', () => request.abort());
  await new Promise((resolve, reject) => {
    request.addEventListener('load', resolve);
    for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, reject);
    request.send(body as XMLHttpRequestBodyInit);
  });
  // It follows redirects, and an answer from elsewhere is none.
  if (request.responseURL !== url) throw new TypeError('redirected');
  return new Response(request.response, { status: request.status, headers: headersOf(request) });
}

/** Of an answer, one on each line. */
function headersOf(request: XMLHttpRequest): Headers {
  const lines = request.getAllResponseHeaders().trim().split('\r\n');
  return new Headers(
    lines.map((line): [string, string] => {
      const [name = '', ...value] = line.split(':');
      return [name, value.join(':').trim()];
    }),
  );
}
