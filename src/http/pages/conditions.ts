import type { ServiceDescription } from '../../contract/service.ts';
import { isLifetimeChoice } from '../../pages/shell/lifetime-options.ts';
import type { Condition } from '../../pages/shell/page-template.ts';

/** What holds of pages on a service like this. */
export function conditionsOf(service: ServiceDescription): Set<Condition> {
  return new Set([
    ...languagesOf(service),
    ...lifetimesOf(service),
    ...readersOf(service),
    service.passphrase_required ? 'passphrase-required' : 'passphrase-optional',
    service.files ? 'files' : 'no-files',
    ...(service.writers.everyone ? [] : (['some-writers'] as const)),
    ...(service.requests === 'off' ? [] : (['requests'] as const)),
  ]);
}

function languagesOf({ languages }: ServiceDescription): Condition[] {
  const offered = languages.map((code): Condition => `language:${code}`);
  return languages.length > 1 ? ['language-choice', ...offered] : offered;
}

function lifetimesOf({ lifetimes }: ServiceDescription): Condition[] {
  return [
    isLifetimeChoice(lifetimes) ? 'lifetime-choice' : 'only-lifetime',
    ...(lifetimes.custom ? (['custom-lifetime'] as const) : []),
  ];
}

function readersOf({ readers: { allowed, default: proposed } }: ServiceDescription): Condition[] {
  const others = allowed.filter((kind) => kind !== proposed);
  const choice: Condition = others.length > 0 ? 'readers-choice' : `only-readers:${proposed}`;
  return [choice, `default-readers:${proposed}`, ...others.map((kind): Condition => `other-readers:${kind}`)];
}
