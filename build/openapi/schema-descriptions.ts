/** What each schema of the document is for. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  CreateRequest:
    'A message that the client has encrypted, with what its readers must prove and how long it is to live.',
  CreateResponse: 'Where the message is. The link is made by the client: the server never has its key.',
  ViewRequest: 'Who asks for which message, and what they can prove.',
  ViewResponse: 'A message, as far as the caller has proven to be its reader, sender or owner.',
  ClaimRequest: 'A message encrypted again for its new owner, and the proof that its reader may claim it.',
  ClaimResponse: 'The claim has been recorded, with what was known of readings until then.',
  ListRequest: 'Whose rows, and which page of them.',
  ListResponse: 'A page of messages.',
  ReceiptsResponse: 'A page of receipts.',
  RenameRequest: 'The new label of a message.',
  DeleteRequest: 'A message, a lease of a reader, or a create that is to be cancelled.',
  DoneResponse: 'It is done, and on disk.',
  AskRequest: 'A request for a secret: its sealed note, the proof of its link, and how long it waits.',
  AskResponse: 'Where the request is. The link is made by the client.',
  ViewAskRequest: 'Which request, and the proof of its link.',
  ViewAskResponse: 'What is asked for, or when it was answered.',
  AnswerRequest: 'An answer, encrypted for whoever has asked (HPKE, RFC 9180).',
  AnswerResponse: 'The answer has been taken.',
  ListAskedResponse: 'A page of requests.',
  DeleteAskRequest: 'A request of one’s own.',
  ListedMessage: 'A message in a list. Its ciphertext comes with a view.',
  ListedReceipt: 'What became of a sent message. Nothing in it leads to the message.',
  ListedRequest: 'A request in the list of whoever has asked.',
  ServiceResponse: 'What the server is like: limits, what is on offer, and who may create messages.',
  Refusal: 'Why an act was refused. Earlier servers leave out most of it.',
};

/** Throws where a schema has none. */
export function schemaDescriptionOf(name: string): string {
  const description = DESCRIPTIONS[name];
  if (description === undefined) throw new Error(`The schema ${name} of the API has no description.`);
  return description;
}

/** The names of all schemas. */
export const DESCRIBED_SCHEMAS: readonly string[] = Object.keys(DESCRIPTIONS);
