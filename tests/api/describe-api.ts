import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { asking } from './asking.ts';
import { bindings } from './bindings.ts';
import { bodies } from './bodies.ts';
import { claiming } from './claiming.ts';
import { creating } from './creating.ts';
import { crossOrigin } from './cross-origin.ts';
import { deleting } from './deleting.ts';
import { endpoints } from './endpoints.ts';
import { fields } from './fields.ts';
import { idempotency } from './idempotency.ts';
import { lists } from './lists.ts';
import { rateLimits } from './rate-limits.ts';
import { readings } from './readings.ts';
import { receipts } from './receipts.ts';
import { documentedRows, exportRows, recordedRows } from './recorded-responses.ts';
import { renaming } from './renaming.ts';
import type { RunningServer, StartServer } from './running-server.ts';
import { NODE } from './runtime-traits.ts';
import { viewing } from './viewing.ts';
import { wholeFlow } from './whole-flow.ts';

/** The API as it is promised, asked of a server that was really started. A runtime is complete when it passes. */
export function describeApi(runtime: string, start: StartServer, traits = NODE): void {
  describe(`the API on ${runtime}`, () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server.stop());

    const apiUnderTest: ApiUnderTest = {
      api: () => new Api(server.url),
      traits,
      expire: (view) => server.expire(view),
    };
    const parts = [
      creating,
      viewing,
      claiming,
      lists,
      renaming,
      deleting,
      readings,
      receipts,
      asking,
      bindings,
      idempotency,
    ];
    for (const part of [...parts, fields, bodies, endpoints, wholeFlow]) part(apiUnderTest);
    crossOrigin(start);
    rateLimits(start, traits);

    it('this runtime gave the responses that docs/runtimes.md marks for it, and no others', () => {
      exportRows(traits.column);
      expect(recordedRows()).toEqual(documentedRows(traits.column));
    });
  });
}
