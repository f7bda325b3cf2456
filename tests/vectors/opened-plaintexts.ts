/** Plaintexts that hold more than is known today, or hold it otherwise, and are opened all the same: the text is `hello`. */
import { framed } from './reference.ts';

export interface OpenedPlaintext {
  name: string;
  hex: string;
  label: string;
}

const HELLO = Buffer.from('hello');

export function openedPlaintexts(): OpenedPlaintext[] {
  return [
    opened('without padding', '{"label":"l","text":5,"files":[]}'),
    opened('the keys in another order', '{"files":[],"text":5,"label":"l"}'),
    opened('unknown keys', '{"x":[{"y":null},true,""],"label":"l","text":5,"files":[]}'),
    opened(
      'unknown numbers',
      '{"label":"l","text":5,"files":[],"x":[0.1,-1.5,1e+21,1e-7,123456789012345680000]}',
    ),
    opened('an unknown key that is a number', '{"1":0,"10":0,"label":"l","text":5,"files":[],"01":0}'),
    opened('what must be escaped', '{"label":"l\\u0001\\t\\"\\\\","text":5,"files":[]}', 'l\u0001\t"\\'),
    opened('what need not be escaped', '{"label":"\u007F\u2028/é","text":5,"files":[]}', '\u007F\u2028/é'),
  ];
}

function opened(name: string, header: string, label = 'l'): OpenedPlaintext {
  return { name, hex: Buffer.concat([framed(header), HELLO]).toString('hex'), label };
}
