import { claimResponse, viewResponse } from '../contract/reader-responses.ts';
import type { ClaimRequest, ViewRequest } from '../contract/requests.ts';
import type { Secret } from '../crypto/secret.ts';
import { ServerApi } from './server-api.ts';

/** What a reader asks of the server. */
export class ReaderApi extends ServerApi {
  view(request: ViewRequest, token: Secret | null) {
    return this.post('view', JSON.stringify(request), viewResponse, token);
  }

  claim(request: ClaimRequest, token: Secret | null) {
    return this.post('claim', JSON.stringify(request), claimResponse, token);
  }
}
