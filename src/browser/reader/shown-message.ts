import type { OpenedMessage } from '../../client/receive.ts';
import { sizeInWords } from '../../words/sizes.ts';
import { directionOf } from '../shell/text-direction.ts';
import { addressesIn } from './addresses.ts';
import { canShareFile } from './share-file.ts';

/** A web address that stands in the text. It is not a link: the sender chose where it leads. */
export interface Address {
  readonly at: number;
  /** Of the element that shows it. */
  readonly id: string;
  readonly text: string;
}

export interface ListedFile {
  readonly at: number;
  readonly name: string;
  readonly size: string;
  readonly canShare: boolean;
  /** The address of a picture that is shown; empty where there is none. */
  readonly picture: string;
  readonly hasPicture: boolean;
}

/** An open message as the page shows it. */
export interface ShownMessage {
  readonly text: string;
  readonly label: string;
  /** The label is of an earlier client, whose server can read and change it. */
  readonly labelIsPlain: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly addresses: readonly Address[];
  /** There are more of them in the text. */
  readonly moreAddresses: boolean;
  readonly files: readonly ListedFile[];
}

export const EMPTY_MESSAGE: ShownMessage = {
  text: '',
  label: '',
  labelIsPlain: false,
  direction: 'ltr',
  addresses: [],
  moreAddresses: false,
  files: [],
};

/** `language` is the BCP 47 tag that sizes are written by. */
export function shownMessage({ contents, plainLabel }: OpenedMessage, language: string): ShownMessage {
  const { text, label, files } = contents;
  const { first, more } = addressesIn(text);
  return {
    text,
    label: label === '' ? plainLabel : label,
    labelIsPlain: label === '' && plainLabel !== '',
    direction: directionOf(text),
    addresses: first.map((address, at) => ({ at, id: `address-${at}`, text: address })),
    moreAddresses: more,
    files: files.map(({ name, bytes }, at) => {
      const size = sizeInWords(bytes.length, language);
      return { at, name, size, canShare: canShareFile(name), picture: '', hasPicture: false };
    }),
  };
}
