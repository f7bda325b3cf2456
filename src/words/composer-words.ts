import type { Catalogue } from './catalogue.ts';

/** What stands in the markup of `/` alone: its script says none of it, and it is not sent a second time. */
const IN_MARKUP = [
  ...(['addFiles', 'addFilesHint', 'dropHere', 'removeFile', 'picturesTell', 'createByKey'] as const),
  ...([
    'readersOne',
    'readersSeveral',
    'readersLimits',
    'sameChoices',
    'receiptHint',
    'receiptUnkept',
  ] as const),
  ...(['lifetimeYear', 'lifetimeNever', 'lifetimeCustom', 'customAmount', 'customUnit'] as const),
  ...(['passphraseHint', 'passphraseRequired', 'passphraseReminder', 'generateFailed'] as const),
  ...(['emptyWithoutFiles', 'onlyHere', 'lastLink', 'linkQr', 'qrHint', 'howEncrypt'] as const),
  ...(['twoWays', 'twoWaysHint', 'bareLink', 'copyBareLink'] as const),
  ...(['asked', 'readAnswer', 'historyHint', 'listFailed', 'plainLabelHint', 'unverifiedHint'] as const),
  ...(['identityLead', 'storageNotPersistent', 'safariDeletes'] as const),
  ...(['previousLead', 'forgetPreviousAsk', 'forgetPreviousWarning', 'forgetPreviousUnexported'] as const),
  ...(['exportKeyHead', 'exportLead', 'exportedKey', 'copyIdentityKey', 'saveKey', 'printKey'] as const),
  ...(['keyQr', 'keyQrHint', 'phraseHint', 'phraseFailed'] as const),
  ...(['sheetHead', 'sheetLead', 'sheetAddress'] as const),
  ...(['importKeyHead', 'importLead', 'importReplaces', 'importExportFirst', 'importField'] as const),
  ...(['importFieldHint', 'importFile', 'importAsk', 'importAskPresent', 'importAskPrevious'] as const),
  ...(['resetIdentity', 'resetIdentityAsk', 'resetIdentityWarning', 'resetIdentityType'] as const),
  ...(['title', 'heading', 'lead', 'message', 'files', 'label'] as const),
  ...(['readers', 'readersCount', 'lifetime', 'minutes', 'hours', 'days'] as const),
  ...(['resetChoices', 'receipt', 'more', 'passphrase', 'passphraseShort', 'generate'] as const),
  ...(['ready', 'fullLink', 'copyPassphrase', 'again', 'key', 'copyKey'] as const),
  ...(['share', 'showAgain', 'pending', 'history', 'keptAfterOthers', 'guessing'] as const),
  ...(['owned', 'unverified', 'open', 'rename', 'newLabel', 'copyLink'] as const),
  ...(['pages', 'newer', 'older', 'identity', 'userId', 'copyUserId'] as const),
  ...(['unexported', 'previousKey', 'forgetPrevious', 'exportKey', 'phrase', 'addDevice'] as const),
  ...(['how'] as const),
] as const;

/** The sentences that the composing page hands to its script. */
export interface ComposerWords extends Pick<Catalogue, 'language' | 'anywhere'> {
  readonly compose: Omit<Catalogue['compose'], (typeof IN_MARKUP)[number]>;
}

export function composerWords({
  language,
  anywhere,
  compose,
}: Pick<Catalogue, keyof ComposerWords>): ComposerWords {
  const inMarkup: readonly string[] = IN_MARKUP;
  const said = Object.entries(compose).filter(([key]) => !inMarkup.includes(key));
  return { language, anywhere, compose: Object.fromEntries(said) as ComposerWords['compose'] };
}
