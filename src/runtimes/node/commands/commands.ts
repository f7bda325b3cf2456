import { backup } from './backup.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { healthcheck } from './healthcheck.ts';
import { invitations } from './invitations.ts';
import { invite } from './invite.ts';
import { migrate } from './migrate.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { stats } from './stats.ts';
import { uninvite } from './uninvite.ts';

/** Every command, in the order of the help; the first is the default. A file of this folder for each. */
export const COMMANDS: readonly Command[] = [
  serve,
  migrate,
  check,
  stats,
  remove,
  invite,
  invitations,
  uninvite,
  backup,
  restore,
  healthcheck,
];
