import type { PageService } from '../../client/sender-api.ts';
import type { AnswerPageWords } from '../../words/answer-page-words.ts';
import type { ComposerWords } from '../../words/composer-words.ts';
import type { ReaderWords } from '../../words/reader-words.ts';

/** What a page hands to its script: the sentences of its language, and nothing that the script could know itself. */
export interface PageData<Words> {
  readonly words: Words;
}

export interface ComposerData extends PageData<ComposerWords> {
  readonly service: PageService;
  /** The path of what draws QR codes, loaded when asked for. */
  readonly qrScript: string;
  /** The path of what knows recovery phrases, loaded when asked for. */
  readonly phraseScript: string;
  /** The path of *Add a device*, loaded when asked for. */
  readonly addDeviceScript: string;
  /** The path of what says who may create messages; empty where everyone may. */
  readonly writerAccessScript: string;
  /** The path of what asks for secrets, and lists what was asked for, loaded when asked for or where something was. */
  readonly requestScript: string;
}

export interface ReaderData extends PageData<ReaderWords> {
  /** The path of what most visits do not need: why there is no message, links that programs changed, keys for another device. */
  readonly laterScript: string;
  /** The path of what opens answers to requests for secrets. */
  readonly answerScript: string;
  /** The path of what saves encrypted copies, loaded when asked for. */
  readonly copyScript: string;
}

export interface AnswerData extends PageData<AnswerPageWords> {
  readonly service: PageService;
  /** The path of what adds files, reads links that programs changed, and says what few need to be told of a link. */
  readonly laterScript: string;
}

/** The id of the element, a `<script type="application/json">`, that the page hands it over in. */
export type PageDataId = 'page-data';

/** The ids of the elements that an offline copy has: what it shows, and its words. */
export type CopyMainId = 'copy';
export type CopyWordsId = 'copy-words';

/** The id of *Create secure link*. */
export type CreateId = 'create';

/** The id of *Send the answer*. */
export type SendId = 'send';

/** The ids of the places that say, above the form and at its button, who may create messages. */
export type AccessNoticeId = 'access-notice';
export type AccessLineId = 'access-line';

/**
 * With these fragments `/` opens the dialog *Export key* by itself, the second with the recovery phrase in it: the page of a
 * message that was just claimed leads there.
 */
export type ExportFragment = '#export-key' | '#recovery-phrase';

/** The fragment by which `/` shows *Your key*, which it otherwise does only where there is something to lose. */
export type IdentityFragment = '#identity-heading';

/** With this, `/` opens the dialog *Import a key*: the printed key names it, for a browser that has nothing yet. */
export type ImportFragment = '#import-key';

/** With these, the list takes the focus of `/` once it is there. */
export type ListFragment = '#pending-heading' | '#history-heading' | '#owned-heading' | '#asked-heading';

/** Reads what the server wrote into this very page, so its shape is that of the same build. */
export function readPageData<Data>(): Data {
  const id: PageDataId = 'page-data';
  return JSON.parse(document.getElementById(id)?.textContent ?? '');
}
