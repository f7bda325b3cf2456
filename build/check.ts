import { runChecks } from './checks.ts';
import { summarize } from './test-counts.ts';

process.exitCode = summarize(await runChecks()).exitCode;
