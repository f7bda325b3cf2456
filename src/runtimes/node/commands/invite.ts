import { newId } from '../../../http/api/new-id.ts';
import { clock } from '../../../http/clock.ts';
import {
  DEFAULT_INVITATION_LIFETIME,
  INVITATION_MEMORY_SECONDS,
  invitationLink,
  newInvitation,
  newInvitationToken,
} from '../../../http/writers/new-invitation.ts';
import { digests } from '../digests.ts';
import { openEngine } from '../engine.ts';
import { publicUrl } from '../server-context.ts';
import { type Command, type Invocation, UsageError } from './command.ts';
import { invitationInWords } from './invitations.ts';
import { loadSettings } from './loaded-settings.ts';

export const invite: Command = {
  name: 'invite',
  operands: [],
  options: {
    label: { value: 'TEXT', summary: 'whom it is for, in your words; required' },
    expires: {
      value: 'SPAN',
      summary: `hours or days such as 12h or 90d, or never; ${DEFAULT_INVITATION_LIFETIME} by default`,
    },
    uses: { value: 'N', summary: 'how many messages it is good for; any number by default' },
  },
  summary: 'print a link whose holder may create messages, if WRITERS has invitations',
  help: `The link is printed once: only a digest of it is stored, and no message is stored with it.
Send it as you would send a password. Whoever has it can use it until it expires, is used up,
or is taken back with "uninvite".`,
  run: createInvitation,
};

async function createInvitation({ environment, values }: Invocation): Promise<void> {
  const settings = loadSettings(environment);
  const now = clock();
  const options = { label: values.get('label'), expires: values.get('expires'), uses: values.get('uses') };
  const { value: invitation, error } = newInvitation(options, newId(), now);
  if (invitation === undefined) throw new UsageError(`${error}; see "inigma invite --help".`);
  const token = newInvitationToken();
  const engine = await openEngine(settings, { mayMigrate: false });
  try {
    await engine.invitations.purge(now - INVITATION_MEMORY_SECONDS);
    await engine.invitations.add(invitation, await digests.ofToken(token));
  } finally {
    await engine.close();
  }
  process.stdout.write(`${invitationLink(publicUrl(settings, settings.port), token)}\n`);
  process.stderr.write(`${invitationInWords(invitation, now)}\n`);
  if (settings.writers.rules?.some(({ kind }) => kind === 'invitations')) return;
  process.stderr.write('The link does nothing yet: WRITERS of this server does not have invitations.\n');
}
