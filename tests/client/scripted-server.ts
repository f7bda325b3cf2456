import { Api } from './api.ts';

type Body = Readonly<Record<string, unknown>>;

export interface SentRequest {
  readonly path: string;
  readonly body: Body;
}

/** What a server answers to a request: a body, with status 200 where none is given. */
export type Script = (request: SentRequest) => { readonly status?: number; readonly body: Body };

/** A server that only says what it is told to say, and keeps all that it is sent. */
export class ScriptedServer {
  readonly requests: SentRequest[] = [];
  readonly api: Api;
  script: Script;

  constructor(script: Script) {
    this.script = script;
    this.api = new Api('https://inigma.example', async (url, init) => {
      const request = { path: new URL(url).pathname, body: JSON.parse(String(init.body)) };
      this.requests.push(request);
      const { status = 200, body } = this.script(request);
      return Response.json(body, { status });
    });
  }

  /** The bodies of the requests to this path, in their order. */
  bodiesOf(path: string): Body[] {
    return this.requests.filter((request) => request.path === path).map(({ body }) => body);
  }
}

export function refusal(status: number, reason: string): ReturnType<Script> {
  return { status, body: { reason, message: 'x' } };
}
