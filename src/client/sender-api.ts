import type { CreateRequest, ListRequest, RenameRequest } from '../contract/requests.ts';
import { doneResponse } from '../contract/responses.ts';
import {
  countAskedResponse,
  createResponse,
  listResponse,
  receiptsResponse,
} from '../contract/sender-responses.ts';
import type { Secret } from '../crypto/secret.ts';
import { ServerApi } from './server-api.ts';

export type { PageService } from '../contract/service.ts';

/** What a sender asks of the server, and an owner of messages. */
export class SenderApi extends ServerApi {
  /** `body` is made once by `createBody`: a retry sends the same bytes. */
  create(body: string, token: Secret | null) {
    return this.post('create', body, createResponse, token);
  }

  listOwned(request: ListRequest, token: Secret | null) {
    return this.post('listOwned', JSON.stringify(request), listResponse, token);
  }

  listPending(request: ListRequest, token: Secret | null) {
    return this.post('listPending', JSON.stringify(request), listResponse, token);
  }

  listReceipts(request: ListRequest, token: Secret | null) {
    return this.post('listReceipts', JSON.stringify(request), receiptsResponse, token);
  }

  /** How many requests for secrets are listed. */
  async countAsked(request: ListRequest, token: Secret | null): Promise<number> {
    return (await this.post('listAsked', JSON.stringify(request), countAskedResponse, token)).total;
  }

  rename(request: RenameRequest, token: Secret | null) {
    return this.post('rename', JSON.stringify(request), doneResponse, token);
  }
}

/** The bytes of a create, which are kept and sent again until there is an answer. */
export function createBody(request: CreateRequest): string {
  return JSON.stringify(request);
}
