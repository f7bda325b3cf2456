import { runChecks } from './checks.ts';
import { verdict } from './verdict.ts';

process.exitCode = verdict(await runChecks()).exitCode;
