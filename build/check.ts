import { runChecks } from './checks.ts';
import { summarize } from './tally.ts';

process.exitCode = summarize(await runChecks()).exitCode;
