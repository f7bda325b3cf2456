import { parseArgs } from 'node:util';
import { invitationLink } from '../src/http/writers/new-invitation.ts';
import { allInvitations, deleteInvitation } from '../src/stores/invitations.ts';
import { inlineStatement } from './inline-statement.ts';
import { invitationFor } from './invitation.ts';
import { publicUrlOf } from './worker-settings.ts';
import { type Environment, environmentIn, executeRemotely } from './wrangler.ts';

const USAGE = `Usage: npm run worker:invite -- --label TEXT [--expires 12h|90d|never] [--uses N]
       npm run worker:invite -- --list
       npm run worker:invite -- --take-back ID
The word development behind it means the top of wrangler.jsonc.`;

const OPTIONS = {
  label: { type: 'string' },
  expires: { type: 'string' },
  uses: { type: 'string' },
  list: { type: 'boolean' },
  'take-back': { type: 'string' },
} as const;

type CommandLine = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;

/** `npm run worker:invite`: makes, lists or takes back invitations in the database of an account. */
async function run(args: readonly string[]): Promise<number> {
  const line = parse(args);
  if (line === null) return usage();
  const environment = environmentIn(line.positionals);
  if (environment === null) return 1;
  const { list, 'take-back': id } = line.values;
  if (list) return executeRemotely(environment, inlineStatement(allInvitations()));
  if (id !== undefined) return executeRemotely(environment, inlineStatement(deleteInvitation(id)));
  return invite(line.values, environment);
}

/** The link is printed once; only a digest of its token is stored. */
async function invite(
  { label, expires, uses }: CommandLine['values'],
  environment: Environment,
): Promise<number> {
  const made = invitationFor({ label, expires, uses }, Math.floor(Date.now() / 1_000));
  if (made.error !== undefined) return usage(`${made.error}.`);
  const end = await executeRemotely(environment, made.statements.join(';\n'));
  if (end !== 0) return end;
  const url = publicUrlOf('wrangler.jsonc', environment);
  if (url === null) console.error('Put the address of the Worker before this, since DOMAIN is not set:');
  console.log(invitationLink(url ?? '/', made.token));
  return 0;
}

function parse(args: readonly string[]): CommandLine | null {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

function usage(...sentences: readonly string[]): number {
  console.error([...sentences, USAGE].join('\n'));
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
