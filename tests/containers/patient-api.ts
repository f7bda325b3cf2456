import { setTimeout as pause } from 'node:timers/promises';
import { Api } from '../api/api.ts';

/** A client that is told to wait and does, as the pages do: however fast the machine is, it meets a limit and goes on. */
export class PatientApi extends Api {
  override async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    for (;;) {
      const response = await super.fetch(path, init);
      if (response.status !== 429) return response;
      await pause(1_000 * Number(response.headers.get('Retry-After')));
    }
  }
}
