import { isIP } from 'node:net';

/** Where PostgreSQL is. */
export interface HostList {
  /** An address for each host, in the order of the URL: one host and one port, as the pg client takes it. */
  readonly urls: readonly string[];
  /** Whether a host is used only if it takes writes: among several hosts, or where the URL says so. */
  readonly mustTakeWrites: boolean;
}

/** The hosts of a URL; or the rule that it breaks, which goes after "must" and repeats nothing of the URL. */
export type ReadHosts = { readonly hosts: HostList } | { readonly error: string };

/** Scheme, authority, path and query. */
const URL_PARTS = /^(postgres(?:ql)?:\/\/)([^/?#]*)([^?#]*)(?:\?(.*))?$/is;
const HOST_AND_PORT = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s;
const HOST_NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_.])?$/;
const PARAMETERS = ['host', 'port', 'target_session_attrs'];
/** Of libpq's values those that a server can work with. */
const WRITABLE = ['read-write', 'primary'];

const ATTRIBUTES_RULE =
  'have target_session_attrs=read-write or target_session_attrs=primary, or leave it out: Inigma uses only a host that takes writes';
const PORTS_RULE =
  'have one port for all hosts or one for each host, each a number from 1 to 65535 or nothing for the default';
const HOSTS_RULE =
  'name each host as an IP address, a host name or the folder of a socket, with commas between them and [ ] around IPv6 addresses';

interface Host {
  /** Without brackets; the folder of a socket begins with a slash. */
  readonly name: string;
  /** Empty for the default. */
  readonly port: string;
}

/**
 * Reads the hosts of a URL by the rules of libpq (PostgreSQL, "Connection Strings" and "Specifying Multiple Hosts"):
 * `postgres://USER:PASSWORD@a:5432,b:5433/DATABASE`, or the parameters `host` and `port`, which take precedence. A URL with one
 * host stays as it is.
 */
export function readHosts(url: string): ReadHosts {
  const [, scheme = '', authority = '', path = '', query = ''] = URL_PARTS.exec(url) ?? [];
  const parameters = new URLSearchParams(query);
  const attributes = parameters.get('target_session_attrs') ?? '';
  const userEnd = authority.lastIndexOf('@') + 1;
  const hosts = hostsOf(authority.slice(userEnd), parameters);
  if (hosts === null) return { error: PORTS_RULE };
  const [, ...more] = hosts;
  if (more.length === 0 && (attributes === '' || attributes === 'any')) {
    return { hosts: { urls: [url], mustTakeWrites: false } };
  }
  if (attributes !== '' && !WRITABLE.includes(attributes)) return { error: ATTRIBUTES_RULE };
  if (more.length === 0) return { hosts: { urls: [url], mustTakeWrites: true } };
  if (!hosts.every(isNamed)) return { error: HOSTS_RULE };
  if (!hosts.every(({ port }) => isPort(port))) return { error: PORTS_RULE };
  for (const name of PARAMETERS) parameters.delete(name);
  const urlOf = (host: Host) => scheme + oneHost(authority.slice(0, userEnd), path, parameters, host);
  return { hosts: { urls: hosts.map(urlOf), mustTakeWrites: true } };
}

/** The hosts of a URL that the settings have accepted. */
export function hostsIn(url: string): HostList {
  const read = readHosts(url);
  return 'hosts' in read ? read.hosts : { urls: [url], mustTakeWrites: false };
}

/** Null where the numbers of hosts and ports differ. An empty parameter is none, as for libpq and the pg client. */
function hostsOf(text: string, parameters: URLSearchParams): Host[] | null {
  const inAuthority = text.split(',').map((item) => {
    const [, name = '', port = ''] = HOST_AND_PORT.exec(item) ?? [];
    return { name: name.replace(/^\[(.*)\]$/, '$1'), port };
  });
  const given = (name: string) => (parameters.get(name) || undefined)?.split(',');
  const names = given('host') ?? inAuthority.map(({ name }) => name);
  const ports = given('port') ?? inAuthority.map(({ port }) => port);
  if (ports.length > 1 && ports.length !== names.length) return null;
  return names.map((name, index) => ({ name, port: (ports.length > 1 ? ports[index] : ports[0]) ?? '' }));
}

function isNamed({ name }: Host): boolean {
  return name.startsWith('/') || isIP(name) > 0 || HOST_NAME.test(name);
}

function isPort(text: string): boolean {
  return text === '' || (/^[0-9]{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535);
}

/** A URL with a user needs a host; the pg client prefers the parameter, which alone can be the folder of a socket. */
function oneHost(user: string, path: string, others: URLSearchParams, { name, port }: Host): string {
  const parameters = new URLSearchParams(others);
  if (name.startsWith('/')) {
    parameters.set('host', name);
    if (port !== '') parameters.set('port', port);
    return `${user}${user === '' ? '' : 'localhost'}${path}?${parameters}`;
  }
  const host = name.includes(':') ? `[${name}]` : name;
  const query = parameters.size > 0 ? `?${parameters}` : '';
  return `${user}${host}${port === '' ? '' : `:${port}`}${path}${query}`;
}
