import { type HostRole, inspectHosts } from '../../../stores/postgres/inspect-hosts.ts';
import { inspectSession } from '../../../stores/postgres/inspect-session.ts';
import { missingSettings } from '../../../stores/postgres/session.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

/** What each host of the URL is; a host is named by its number, because the URL is a secret. */
export async function checkHosts(url: string): Promise<Finding[]> {
  const roles = await inspectHosts(url);
  return roles.map((role, index) => hostFinding(`Host ${index + 1} of DATABASE_URL`, role));
}

function hostFinding(host: string, role: HostRole): Finding {
  if (typeof role === 'object') return wrong(`${host} cannot be used: ${role.unavailable}.`);
  switch (role) {
    case 'used':
      return ok(`${host} takes writes, and is used.`);
    case 'standby':
      return ok(`${host} is read-only: a standby, which is used once it is promoted.`);
    case 'replaced':
      return wrong(
        `${host} takes writes although another primary has replaced it: stop it, and make it a standby.`,
      );
    case 'also-writable':
      return wrong(`${host} takes writes too: only one of the hosts may.`);
  }
}

/** What a pooler between this program and the database does to a server's sessions. */
export async function checkPooler(url: string): Promise<Finding[]> {
  const session = await inspectSession(url).catch((error: Error) => error);
  if (session instanceof Error) return [wrong(session.message)];
  const { hasPooler, missing } = session;
  if (missing.length > 0) return [wrong(`The server would not start: ${missingSettings(missing)}.`)];
  return hasPooler
    ? [note('A pooler is between this server and PostgreSQL, so that each statement is parsed again.')]
    : [];
}
