import type { answer } from './en/answer.ts';
import type { addDevice, comparison, replacing, takeKey } from './en/device.ts';
import type { endings } from './en/endings.ts';
import type { key } from './en/identity.ts';
import type { en } from './en/index.ts';
import type { lease } from './en/lease.ts';
import type { link } from './en/link.ts';
import type { lists } from './en/mailbox.ts';
import type { offlineCopy, saveCopy } from './en/offline.ts';
import type { ownAnswer, requestDialog } from './en/requests.ts';
import type { writerAccess } from './en/writers.ts';
import type { Translation } from './sentence.ts';

/** Every sentence of pages, browser and terminal. English sets what there is; each language is a file of this type. */
export type Catalogue = Translation<typeof en>;

/** The part of it that each language has in `identity.ts`. */
export type IdentityWords = Translation<typeof key>;

/** Those that each language has in `device.ts`. */
export type AddDeviceWords = Translation<typeof addDevice>;
export type TakeKeyWords = Translation<typeof takeKey>;
export type ComparisonWords = Translation<typeof comparison>;
export type ReplacingWords = Translation<typeof replacing>;

/** The part of it that each language has in `endings.ts`. */
export type EndingWords = Translation<typeof endings>;

/** The part of it that each language has in `lease.ts`. */
export type LeaseWords = Translation<typeof lease>;

/** The part of it that each language has in `link.ts`. */
export type LinkWords = Translation<typeof link>;

/** The part of it that each language has in `mailbox.ts`. */
export type MailboxWords = Translation<typeof lists>;

/** The part of it that each language has in `writers.ts`. */
export type WriterAccessWords = Translation<typeof writerAccess>;

/** The part of it that each language has in `answer.ts`. */
export type AnswerWords = Translation<typeof answer>;

/** Those that each language has in `requests.ts`. */
export type RequestDialogWords = Translation<typeof requestDialog>;
export type OwnAnswerWords = Translation<typeof ownAnswer>;

/** Those that each language has in `offline.ts`. */
export type SaveCopyWords = Translation<typeof saveCopy>;
export type OfflineCopyWords = Translation<typeof offlineCopy>;
