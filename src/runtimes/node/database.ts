import { must, type Setting, valid } from '../../http/setting.ts';
import { hostsIn, readHosts } from '../../stores/postgres/hosts.ts';

/** Where messages are stored. `address` may contain a password, so it is a function: printing the settings omits it. */
export type Database =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly address: () => string };

/** `file:PATH`, or `postgres://USER:PASSWORD@HOST:PORT/DATABASE` with the parameters of libpq. */
export function database(text: string): Setting<Database> {
  return /^postgres(ql)?:/i.test(text) ? postgres(text) : sqlite(text);
}

function sqlite(text: string): Setting<Database> {
  const file = /^file:(?:\/\/(?=\/))?([^?#]+)$/.exec(text)?.[1];
  const pointsElsewhere =
    file === undefined || file.includes('\0') || file.endsWith('/') || file.startsWith('//');
  return pointsElsewhere
    ? must('be file:PATH for SQLite, or postgres://USER:PASSWORD@HOST:PORT/DATABASE')
    : valid({ kind: 'sqlite', file });
}

function postgres(text: string): Setting<Database> {
  const read = readHosts(text);
  if ('error' in read) return must(read.error);
  return read.hosts.urls.every(isPostgresUrl)
    ? valid({ kind: 'postgres', address: () => text })
    : must('be postgres://USER:PASSWORD@HOST:PORT/DATABASE, with special characters percent-encoded as %XX');
}

/** `text` names one host. */
function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//i.test(text) || /[\s#]/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const host = url.hostname || url.searchParams.get('host') || '';
  const hasHost = url.hostname === '' ? host.startsWith('/') : !host.includes(',');
  const hasDatabase = /^\/[^/]+$/.test(url.pathname);
  return hasHost && hasDatabase && [url.username, url.password, url.pathname].every(isPercentEncoded);
}

/** The password in an address, where the pg client looks for it; empty if there is none. */
export function passwordIn(address: string): string {
  const url = new URL(hostsIn(address).urls[0] ?? '');
  return url.searchParams.get('password') || decodeURIComponent(url.password);
}

function isPercentEncoded(text: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(text);
}
