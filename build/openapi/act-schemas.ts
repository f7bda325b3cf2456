import type * as v from 'valibot';
import { claimResponse, viewResponse } from '../../src/contract/reader-responses.ts';
import {
  claimRequest,
  createRequest,
  listRequest,
  removeRequest,
  renameRequest,
  viewRequest,
} from '../../src/contract/requests.ts';
import { doneResponse } from '../../src/contract/responses.ts';
import type { Act } from '../../src/contract/routes.ts';
import {
  answerResponse,
  askResponse,
  listAskedResponse,
  viewAskResponse,
} from '../../src/contract/secret-request-responses.ts';
import {
  answerRequest,
  askRequest,
  removeAskRequest,
  viewAskRequest,
} from '../../src/contract/secret-requests.ts';
import { createResponse, listResponse, receiptsResponse } from '../../src/contract/sender-responses.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';

/** A schema of the contract, and its name in the document. */
type Named = readonly [name: string, rule: v.GenericSchema];

const LIST: Named = ['ListRequest', listRequest];
const MESSAGES: Named = ['ListResponse', listResponse];
const DONE: Named = ['DoneResponse', doneResponse];

/** What each act takes and returns, with the bounds of the default settings. */
export const ACT_SCHEMAS: Readonly<Record<Act, readonly [request: Named, response: Named]>> = {
  create: [
    ['CreateRequest', createRequest(DEFAULT_LIMITS)],
    ['CreateResponse', createResponse],
  ],
  view: [
    ['ViewRequest', viewRequest],
    ['ViewResponse', viewResponse],
  ],
  claim: [
    ['ClaimRequest', claimRequest(DEFAULT_LIMITS)],
    ['ClaimResponse', claimResponse],
  ],
  listOwned: [LIST, MESSAGES],
  listPending: [LIST, MESSAGES],
  listReceipts: [LIST, ['ReceiptsResponse', receiptsResponse]],
  rename: [['RenameRequest', renameRequest], DONE],
  remove: [['DeleteRequest', removeRequest], DONE],
  ask: [
    ['AskRequest', askRequest(DEFAULT_LIMITS)],
    ['AskResponse', askResponse],
  ],
  viewAsk: [
    ['ViewAskRequest', viewAskRequest],
    ['ViewAskResponse', viewAskResponse],
  ],
  answer: [
    ['AnswerRequest', answerRequest(DEFAULT_LIMITS)],
    ['AnswerResponse', answerResponse],
  ],
  listAsked: [LIST, ['ListAskedResponse', listAskedResponse]],
  removeAsk: [['DeleteAskRequest', removeAskRequest], DONE],
};
