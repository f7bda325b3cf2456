import { ReaderApi } from '../../src/client/reader-api.ts';
import { SenderApi } from '../../src/client/sender-api.ts';

/** All that a client asks of the server: those who send in a test read as well. */
export class Api extends SenderApi {
  readonly view = ReaderApi.prototype.view;
  readonly claim = ReaderApi.prototype.claim;
}
