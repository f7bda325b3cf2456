import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

export const ROOT = resolve(import.meta.dirname, '../..');
export const COMPOSE_FILES = [
  'compose.yaml',
  'compose.pull.yaml',
  'deploy/compose.yaml',
  'deploy/compose.base.yaml',
  'deploy/compose.local.yaml',
  'deploy/compose.metrics.yaml',
  'deploy/compose.oauth2-proxy.yaml',
  'deploy/compose.authelia.yaml',
  'deploy/compose.cloudflare-access.yaml',
] as const;

export type Variables = Readonly<Record<string, string>>;

interface Attachment {
  readonly ipv4_address?: string;
}

interface HealthCheck {
  readonly test: readonly string[];
  readonly interval: string;
  readonly timeout: string;
  readonly start_period: string;
  readonly retries: number;
}

/** As much of a service as these files use (compose-spec). */
export interface Service {
  readonly image?: string;
  readonly profiles?: readonly string[];
  readonly build?: { context: string; dockerfile: string; target: string };
  readonly command?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment?: Record<string, string>;
  readonly healthcheck?: HealthCheck;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly extra_hosts?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly networks?: Record<string, Attachment | null>;
  readonly depends_on?: Record<string, { readonly condition: string }>;
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly restart?: string;
  readonly logging?: object;
  readonly stop_grace_period?: string;
}

interface Network {
  readonly internal?: boolean;
  readonly ipam?: { readonly config: readonly { readonly subnet: string }[] };
}

export interface Stack {
  readonly services: Record<string, Service>;
  readonly include?: readonly string[];
  readonly networks: Record<string, Network>;
  readonly volumes?: Record<string, unknown>;
}

export function textOf(file: string): string {
  return readFileSync(resolve(ROOT, file), 'utf8');
}

/** A file as compose reads it, with its variables filled in: `${NAME:-otherwise}`, `${NAME:+instead}` and `${NAME:?reason}`. */
export function readCompose(file: string, variables: Variables): Stack {
  return parse(fillIn(textOf(file), variables), { merge: true });
}

/** From the innermost out, since a default may hold a variable too. Throws where one is asked for and missing. */
export function fillIn(text: string, variables: Variables): string {
  const inner = /\$\{([A-Z_]+)(?::([-+?])([^${}]*))?\}/g;
  let [before, filled] = ['', text];
  while (before !== filled) {
    before = filled;
    filled = before.replace(inner, (_, name: string, kind: string | undefined, otherwise = '') => {
      const value = variables[name] ?? '';
      if (value === '' && kind === '?') throw new Error(`${name} ${otherwise}`);
      if (kind === '+') return value === '' ? '' : otherwise;
      return value === '' ? otherwise : value;
    });
  }
  return filled;
}

/** Names of the variables that a file asks for. */
export function variablesOf(file: string): string[] {
  const names = [...textOf(file).matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)];
}
