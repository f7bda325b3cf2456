import { posix } from 'node:path';
import type { Source } from './source.ts';

/** Where the rule holds. */
const FOLDERS = ['src/', 'build/', 'bench/', 'tests/'];

/** Words that no name may hold, with the term of the field to use instead. */
const WORDS: Readonly<Record<string, string>> = {
  anew: 'reset',
  blank: 'space, empty',
  chance: 'randomness',
  comes: 'reloading',
  complain: 'notice',
  complaint: 'notice',
  conceal: 'redact, hide',
  concealed: 'redacted, hidden',
  culprit: 'failed job',
  desk: 'context',
  despair: 'startup watchdog',
  dispatch: 'outbox',
  doomed: 'delete request',
  edition: 'build info',
  emblem: 'brand',
  enclosed: 'attached',
  enclosing: 'attaching',
  enclosure: 'attachment',
  failure: 'error',
  fate: 'outcome',
  fault: 'error',
  furnish: 'create',
  furniture: 'context',
  hindrance: 'temporary error',
  house: 'context, server',
  keeping: 'keyring state',
  lane: 'fast path',
  ledger: 'migrations table',
  leftover: 'unread body',
  logbook: 'request logger',
  mishap: 'error',
  mistake: 'error, notice',
  obstacle: 'error',
  parcel: 'encrypted draft',
  patience: 'timeout',
  stakes: 'unsaved changes',
  stranger: 'ephemeral caller',
  tray: 'list',
  unwatched: 'non-reactive',
  weather: 'network',
  worded: 'localized',
  crowd: 'overload, hostile connections',
  population: 'workload',
  resident: 'tracked message',
  witness: 'monitor',
  torture: 'stress',
  verdict: 'summary',
  spoil: 'breakage',
  arrow: 'folder rule',
  patient: 'retrying',
};

/** Whole names, as they are written, that were renamed. */
const NAMES: Readonly<Record<string, string>> = {
  Answer: 'ApiResponse, FetchHandler',
  Answered: 'ResponseMetric',
  Ask: 'Handler',
  Asked: 'ParsedRequest',
  Closing: 'TerminalState',
  Letter: 'Draft',
  Life: 'PageScript',
  Outline: 'DraftContents',
  Reading: 'ReadSession',
  Reply: 'RenderedResponse',
  Room: 'bytesLeft',
  Sealed: 'WaitingMessage',
  Sheet: 'PageOptions',
  Sight: 'ReadDecision',
  Stage: 'ReaderState',
  Standing: 'StoredState, RateLimitStatus',
  Visit: 'RequestEnv, ReaderContext',
  Visitor: 'RequestContext, Context',
  actor: 'requireIdentity',
  become: 'switchTo',
  cell: 'sandbox',
  gather: 'logBuffer',
  hear: 'subscribe',
  holding: 'heldRequests',
  impossible: 'storageUnavailable',
  life: 'startup',
  occasion: 'requestDetails',
  pack: 'encryptDraft',
  piece: 'chunk',
  place: 'path, index, runtime',
  pressPage: 'precompressTemplate',
  room: 'budget',
  tell: 'emit',
  ways: 'runtimes',
  Course: 'BenchOptions',
  Front: 'NginxProxy',
  Place: 'ApiUnderTest',
  Shot: 'RequestScript',
  Subject: 'BenchServer',
  Told: 'LastResponse',
  Traffic: 'RequestScripts',
  Way: 'Variant',
  World: 'Globals',
  doors: 'endpoints',
  faulty: 'invalid',
  overhearing: 'recordingDriver',
  someone: 'someUserId',
  somebody: 'newClient, newIdentity',
  somebodyElse: 'someAddress',
  way: 'path, variant',
};

const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g;
const DECLARATION = /\b(?:const|let|class|interface|type|function|get|set)\s+(\w+)/g;
const MEMBER =
  /^\s+(?:(?:private|protected|static|async|readonly|override|abstract|get)\s+)*#?(\w+)[?!]?\s*(?:[:(<]|=[^=>])(.*)$/gm;
/** With a type after the colon; an object's value hardly ever begins like one. */
const PARAMETER = /[(,]\s*(\w+)\??:\s*(?:readonly\b|string\b|number\b|boolean\b|unknown\b|[A-Z]\w*[a-z])/g;
const ARROW = /[(,]?\s*(?<![.\w])(\w+)(?=\)?\s*=>|,[^()]*\)\s*=>)/g;
const DESTRUCTURED = /\b(?:const|let)\s*[{[]([^=]*)[}\]]\s*=/g;

/** Names that were given up for terms of the field, and are declared or lie as a file all the same. */
export function formerNameViolations(source: Source): string[] {
  return [...source]
    .filter(([path]) => FOLDERS.some((folder) => path.startsWith(folder)))
    .flatMap(violationsIn);
}

function violationsIn([path, text]: [string, string]): string[] {
  const file = posix.basename(path).replace(/\..*/, '');
  const names = /\.(ts|tsx|js)$/.test(path)
    ? declaredIn(text, path.startsWith('src/words/'))
    : new Set<string>();
  return [...new Set([file, ...names])].flatMap((name) => {
    const better = betterThan(name);
    return better === null ? [] : [`${path} calls something ${name}: say ${better}`];
  });
}

/** The term to use in the place of a former name; null for a name that is none. */
function betterThan(name: string): string | null {
  if (Object.hasOwn(NAMES, name)) return NAMES[name] ?? null;
  const words = name.split(/[^A-Za-z]|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  const former = words
    .flatMap((word) => [word, word.replace(/s$/, '')])
    .find((word) => Object.hasOwn(WORDS, word));
  return former === undefined ? null : (WORDS[former] ?? null);
}

/** The identifiers that a text declares. The key of an object that is only made for another's type counts where `keys` is set. */
function declaredIn(text: string, keys: boolean): Set<string> {
  const code = text.replace(COMMENT, ' ').replace(STRING, "''");
  const members = [...code.matchAll(MEMBER)].filter(([, , rest = '']) => keys || !/,\s*$/.test(rest));
  const destructured = [...code.matchAll(DESTRUCTURED)].flatMap(
    ([, names = '']) => names.match(/\w+/g) ?? [],
  );
  const others = [DECLARATION, PARAMETER, ARROW].flatMap((one) => [...code.matchAll(one)]);
  return new Set([...[...members, ...others].map(([, name = '']) => name), ...destructured]);
}
