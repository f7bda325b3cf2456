import {
  type AnswerRequest,
  answerResponse,
  type ViewAskRequest,
  viewAskResponse,
} from '../../contract/secret-requests.ts';
import { ServerApi } from '../server-api.ts';

/** What an answerer asks of the server, by the link alone: no identity is shown. */
export class AnswerApi extends ServerApi {
  viewAsk(request: ViewAskRequest) {
    return this.post('viewAsk', JSON.stringify(request), viewAskResponse, null);
  }

  /** `body` is made once by `answerBody`: a retry sends the same bytes. */
  answer(body: string) {
    return this.post('answer', body, answerResponse, null);
  }
}

/** The bytes of an answer, which are kept and sent again until the server has replied. */
export function answerBody(request: AnswerRequest): string {
  return JSON.stringify(request);
}
