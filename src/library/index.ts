/** What the package `inigma` exports. docs/library.md describes it. */

export type { CallOptions, PageOptions, Progress } from './call-options.ts';
export type { ClientOptions } from './client-options.ts';
export { InigmaClient } from './inigma-client.ts';
export {
  type InigmaError,
  type InigmaErrorCode,
  type InigmaErrorOf,
  type InputField,
  isInigmaError,
} from './inigma-error.ts';
export { createIdentity, type InigmaIdentity, importIdentity } from './inigma-identity.ts';
export type { LinkedMessage, ReadMessage, ReadOptions } from './linked-message.ts';
export type { KeptMessage, Page, Receipt, WaitingMessage } from './listed-message.ts';
export type { MessageContents, MessageDraft, NamedBytes, ReadableFile } from './message-draft.ts';
export type { SentMessage } from './message-sender.ts';
export type { MessageStatus, Readings } from './message-status.ts';
export type { FetchFunction } from './platform-fetch.ts';
export type { ReceivedFile, ReceivedMessage } from './received-message.ts';
export { identityFromPhrase, recoveryPhrase } from './recovery-phrase.ts';
export { type AskedSecret, type RequestDraft, type RequestNote, SecretRequests } from './secret-requests.ts';
export type { ServiceInfo } from './service-info.ts';
