import data from '@mdn/browser-compat-data' with { type: 'json' };
import type {
  BrowserName,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data/types';
import type { PlatformUse } from './platform-uses.ts';

/** The oldest version of each browser that is to have a feature. */
export type Versions = Readonly<Partial<Record<BrowserName, string>>>;

const { api, javascript } = data as unknown as { api: Identifier; javascript: Identifier };
/** Where MDN lists what belongs to the platform; globals that are no interface are listed under what they are a member of. */
const INTERFACES: readonly Identifier[] = [javascript['builtins'], api].filter((one) => one !== undefined);
const GLOBAL_OWNERS = ['Window', 'WorkerGlobalScope'];

/** The browsers, of these, that lack what is used; none where MDN does not list it, as it does not list what is everywhere. */
export function lacking(use: PlatformUse, versions: Versions): string[] {
  const support = statementOf(use)?.support;
  if (support === undefined) return [];
  return (Object.entries(versions) as [BrowserName, string][])
    .filter(([browser, version]) => ![support[browser] ?? []].flat().some((one) => hasIt(one, version)))
    .map(([browser, version]) => `${browser} ${version}`);
}

function statementOf({ name, owners }: PlatformUse): CompatStatement | undefined {
  if (owners.length === 0)
    return listed(name) ?? firstOf(GLOBAL_OWNERS.map((owner) => () => listed(owner, name)));
  return firstOf(
    owners
      .map((owner) => owner.replace(/Constructor$/, ''))
      .flatMap((owner) => [() => listed(owner, name), () => listed(owner, `${name}_static`)]),
  );
}

function firstOf<Result>(attempts: readonly (() => Result | undefined)[]): Result | undefined {
  for (const attempt of attempts) {
    const result = attempt();
    if (result !== undefined) return result;
  }
  return undefined;
}

function listed(owner: string, member?: string): CompatStatement | undefined {
  for (const interfaces of INTERFACES) {
    const own = Object.hasOwn(interfaces, owner) ? interfaces[owner] : undefined;
    const entry =
      member === undefined || own === undefined ? own : Object.hasOwn(own, member) ? own[member] : undefined;
    if (entry?.__compat !== undefined) return entry.__compat;
  }
  return undefined;
}

/** Behind no flag, under this name, and not removed before. */
function hasIt(statement: SimpleSupportStatement, version: string): boolean {
  const {
    version_added: added,
    version_removed: removed,
    flags,
    prefix,
    alternative_name: other,
  } = statement;
  if (typeof added !== 'string' || flags !== undefined || prefix !== undefined || other !== undefined)
    return false;
  return isUpTo(added, version) && !(typeof removed === 'string' && isUpTo(removed, version));
}

/** MDN writes `≤37` where a feature came in version 37 or before it, and `preview` where it has not come. */
function isUpTo(version: string, limit: string): boolean {
  if (!/^≤?\d/.test(version)) return false;
  return version.replace('≤', '').localeCompare(limit, 'en', { numeric: true }) <= 0;
}
