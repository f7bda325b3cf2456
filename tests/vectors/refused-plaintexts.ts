/** Plaintexts that no reader may open, each with what it says instead. */
import { framed } from './reference.ts';

export interface RefusedPlaintext {
  name: string;
  hex: string;
  reason: 'damaged' | 'newer-version';
}

const HELLO = Buffer.from('hello');
const SOUND = '{"label":"","text":5,"files":[]}';
const NOTHING = '{"label":"","text":0,"files":[]}';

export function refusedPlaintexts(): RefusedPlaintext[] {
  return [...brokenFrames(), ...wrongShapes(), ...headerLies(), ...otherSpellings()];
}

/** Plaintexts of version 2 that hold no identity key. */
export function refusedIdentities() {
  const key = 'ghijklmnopqrstuvwxyz0123456789-_';
  const framed = (length: number, bytes: Buffer) => Buffer.concat([Buffer.of(0, 2, length), bytes], 256);
  const cases: Record<string, Buffer> = {
    'nothing after the version': Buffer.of(0, 2),
    'a message of version 1': Buffer.concat([Buffer.of(0, 1, 32), Buffer.from(key)], 256),
    'another marker': Buffer.concat([Buffer.of(1, 2, 32), Buffer.from(key)], 256),
    'a key of no bytes': framed(0, Buffer.alloc(0)),
    'a key of 15 bytes': framed(15, Buffer.from(key.slice(0, 15))),
    'a key of 191 bytes': framed(191, Buffer.alloc(191, 'k')),
    'a length one too small': framed(31, Buffer.from(key)),
    'padding that is not zero': framed(32, Buffer.from(`${key}\0\0!`)),
    'a key that is not UTF-8': framed(16, Buffer.alloc(16, 0xff)),
    'a key that ends inside a character': framed(17, Buffer.from(`${'k'.repeat(16)}é`).subarray(0, 17)),
    'a byte less than 256': framed(32, Buffer.from(key)).subarray(0, 255),
    'a byte more than 256': Buffer.concat([framed(32, Buffer.from(key))], 257),
  };
  return Object.entries(cases).map(([name, bytes]) => refused(name, bytes));
}

function refused(name: string, bytes: Buffer, reason: RefusedPlaintext['reason'] = 'damaged') {
  return { name, hex: bytes.toString('hex'), reason };
}

/** A header of 5 bytes of text, or what it says instead, before the five bytes of `hello`. */
function forged(header: string, body = HELLO): Buffer {
  return Buffer.concat([framed(header), body]);
}

function withFile(entry: string): Buffer {
  return forged(`{"label":"","text":0,"files":[${entry}]}`);
}

function brokenFrames(): RefusedPlaintext[] {
  return [
    refused('a marker and nothing', Buffer.of(0), 'newer-version'),
    refused('version 0', Buffer.of(0, 0, 0, 0, 0, 0), 'newer-version'),
    refused('version 3', Buffer.of(0, 3, 1, 2, 3, 4, 5), 'newer-version'),
    refused('version 1 and nothing', Buffer.of(0, 1)),
    refused('a header length cut short', Buffer.of(0, 1, 0, 0, 0)),
    refused('a header of no bytes', forged('', Buffer.alloc(250))),
    refused('a header longer than what is there', framed(NOTHING, NOTHING.length + 1)),
    refused('a header length of 4 GiB', framed(SOUND, 0xffff_ffff)),
    refused('a header that is not UTF-8', forged(SOUND).fill(0xff, 17, 18)),
    refused('a text that is not UTF-8', forged(SOUND, Buffer.from('68656c6cff', 'hex'))),
    refused('a text that ends inside a character', forged(SOUND, Buffer.from('68656c6ce282', 'hex'))),
    refused('padding that is not zero', forged(SOUND, Buffer.from('hello\0\0\0!\0'))),
    refused('one byte after the text', forged(SOUND, Buffer.from('hello!'))),
    refused('bare text that is not UTF-8', Buffer.from('c3', 'hex')),
    refused('bare text of an encoded surrogate', Buffer.from('eda080', 'hex')),
  ];
}

function wrongShapes(): RefusedPlaintext[] {
  const longLabel = 'l'.repeat(101);
  const files = Array(65).fill('{"name":"a","type":"","size":0}').join();
  return [
    refused('a header that is no JSON', forged(SOUND.slice(0, -1))),
    refused('a header that is null', forged('null', Buffer.alloc(0))),
    refused('a header that is a list', forged('[]', Buffer.alloc(0))),
    refused('a header after a byte order mark', forged(`\uFEFF${SOUND}`)),
    refused('no files', forged('{"label":"","text":5}')),
    refused('files that are no list', forged('{"label":"","text":5,"files":{}}')),
    refused('a file that is null', forged('{"label":"","text":5,"files":[null]}')),
    refused('65 files', forged(`{"label":"","text":5,"files":[${files}]}`)),
    refused('no label', forged('{"text":5,"files":[]}')),
    refused('a label that is a number', forged('{"label":7,"text":5,"files":[]}')),
    refused('a label of 101 characters', forged(`{"label":"${longLabel}","text":5,"files":[]}`)),
    refused('a NUL in the label', forged('{"label":"\\u0000","text":5,"files":[]}')),
    refused('half a character in the label', forged('{"label":"\\ud800","text":5,"files":[]}')),
    refused('half a character in a file name', withFile('{"name":"\\udc00","type":"","size":5}')),
    refused('half a character in a file type', withFile('{"name":"a","type":"\\udc00","size":5}')),
    refused('a file without a name', withFile('{"type":"","size":5}')),
    refused('a file without a type', withFile('{"name":"a","size":5}')),
    refused('a file without a size', withFile('{"name":"a","type":""}')),
  ];
}

function headerLies(): RefusedPlaintext[] {
  const textOf = (length: string) => forged(`{"label":"","text":${length},"files":[]}`);
  const fileOf = (size: string) => withFile(`{"name":"a","type":"","size":${size}}`);
  const two = '{"name":"a","type":"","size":2}';
  return [
    refused('a negative text length', textOf('-1')),
    refused('a fractional text length', textOf('4.5')),
    refused('a text length written as text', textOf('"5"')),
    refused('a text longer than what is there', textOf('6')),
    refused('a text length beyond 2^53', textOf('9007199254740993')),
    refused('an infinite text length', textOf('1e999')),
    refused('a text shorter than what is there', textOf('4')),
    refused('a negative file size', fileOf('-5')),
    refused('a file one byte longer than what is there', fileOf('6')),
    refused('a file of 4 GiB', fileOf('4294967296')),
    refused('sizes that fit each and not together', forged(`{"label":"","text":2,"files":[${two},${two}]}`)),
    refused(
      'a size that a negative one makes fit',
      withFile('{"name":"a","type":"","size":6},{"name":"b","type":"","size":-1}'),
    ),
  ];
}

/** Headers that a lenient parser of JSON would take, each for something else. */
function otherSpellings(): RefusedPlaintext[] {
  const said = (header: string) => forged(header);
  return [
    refused('a text length of 5.0', said('{"label":"","text":5.0,"files":[]}')),
    refused('a text length of 5e0', said('{"label":"","text":5e0,"files":[]}')),
    refused('a text length of 50e-1', said('{"label":"","text":50e-1,"files":[]}')),
    refused('a text length of 05', said('{"label":"","text":05,"files":[]}')),
    refused('a text length of -0', forged('{"label":"","text":-0,"files":[]}', Buffer.alloc(0))),
    refused('a file size of 5.0', withFile('{"name":"a","type":"","size":5.0}')),
    refused('a label twice', said('{"label":"a","text":5,"files":[],"label":"b"}')),
    refused('the same label twice', said('{"label":"a","label":"a","text":5,"files":[]}')),
    refused('a text length twice', said('{"label":"","text":4,"text":5,"files":[]}')),
    refused('a size twice', withFile('{"name":"a","type":"","size":4,"size":5}')),
    refused('an unknown key twice', said('{"label":"","text":5,"files":[],"x":1,"x":1}')),
    refused('an unknown key that is a number at the end', said('{"label":"","text":5,"files":[],"1":1}')),
    refused('an unknown number that is not the shortest', said('{"label":"","text":5,"files":[],"x":1.50}')),
    refused('an unknown number in another notation', said('{"label":"","text":5,"files":[],"x":1e3}')),
    refused('a space between', said('{"label":"", "text":5,"files":[]}')),
    refused('a line break at the end', said('{"label":"","text":5,"files":[]}\n')),
    refused('an escaped letter', said('{"label":"\\u0061","text":5,"files":[]}')),
    refused('an escaped slash', said('{"label":"\\/","text":5,"files":[]}')),
    refused('an escape in capitals', said('{"label":"\\u001F","text":5,"files":[]}')),
    refused('an escaped key', said('{"l\\u0061bel":"","text":5,"files":[]}')),
  ];
}
