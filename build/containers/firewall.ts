import { spawnSync } from 'node:child_process';

const TABLES = ['filter', 'nat', 'raw', 'mangle'] as const;
type Table = (typeof TABLES)[number];

/** The rules of a table as `iptables -S` prints them, one a line. */
type Rules = Readonly<Record<Table, readonly string[]>>;

/** The machine's IPv4 packet filter as it is now. */
export function readFirewall(): Rules {
  return Object.fromEntries(TABLES.map((table) => [table, rulesOf(table)])) as unknown as Rules;
}

function rulesOf(table: Table): string[] {
  const { stdout } = spawnSync('iptables', ['-w', '-t', table, '-S'], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').filter((line) => line !== '');
}

/**
 * Removes what an engine has added since, and nothing else: new rules and chains that name a chain of Docker's or one of these
 * interfaces or networks. Policies that the engine has changed are restored.
 */
export function restoreFirewall(before: Rules, owned: readonly string[]): void {
  const isOurs = (line: string) => line.includes('DOCKER') || owned.some((name) => line.includes(name));
  for (const table of TABLES) {
    const added = rulesOf(table).filter((line) => !before[table].includes(line) && isOurs(line));
    const chains = added.filter((line) => line.startsWith('-N ')).map((line) => line.slice(3));
    for (const rule of added.filter((line) => line.startsWith('-A ')))
      change(table, ['-D', ...splitRule(rule.slice(3))]);
    for (const chain of chains) change(table, ['-F', chain]);
    for (const chain of chains) change(table, ['-X', chain]);
    for (const policy of before[table].filter((line) => line.startsWith('-P ')))
      change(table, splitRule(policy));
  }
}

function change(table: Table, rule: readonly string[]): void {
  spawnSync('iptables', ['-w', '-t', table, ...rule], { stdio: 'ignore' });
}

/** Only comments are quoted, and Docker writes none. */
function splitRule(rule: string): string[] {
  return rule.split(' ');
}
