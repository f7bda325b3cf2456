import type { ListRequest } from '../../contract/requests.ts';
import { doneResponse } from '../../contract/responses.ts';
import {
  type AskRequest,
  askResponse,
  listAskedResponse,
  type RemoveAskRequest,
} from '../../contract/secret-requests.ts';
import type { Secret } from '../../crypto/secret.ts';
import { ServerApi } from '../server-api.ts';

/** What an asker asks of the server. */
export class RequestApi extends ServerApi {
  /** `body` is made once by `askBody`: a retry sends the same bytes. */
  askForSecret(body: string, token: Secret) {
    return this.post('ask', body, askResponse, token);
  }

  listAsked(request: ListRequest, token: Secret) {
    return this.post('listAsked', JSON.stringify(request), listAskedResponse, token);
  }

  removeAsk(request: RemoveAskRequest, token: Secret) {
    return this.post('removeAsk', JSON.stringify(request), doneResponse, token);
  }
}

/** The bytes of an ask, which are kept and sent again until there is an answer. */
export function askBody(request: AskRequest): string {
  return JSON.stringify(request);
}
