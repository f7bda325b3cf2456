import { isUrlWithoutUser, list, must, type ReadSetting, type Setting, valid } from '../setting.ts';
import { type Network, parseNetwork } from './network.ts';

/** One way to be let create messages. */
export type WriterRule =
  /** From these addresses. */
  | { readonly kind: 'network'; readonly network: Network }
  /** With this header, which a trusted proxy sets for whoever has signed in. */
  | { readonly kind: 'header'; readonly name: string }
  /** With an assertion of Cloudflare Access for this application. */
  | ({ readonly kind: 'access' } & AccessApplication)
  /** With an invitation of the operator's. */
  | { readonly kind: 'invitations' };

/** An application of Cloudflare Access: the first part of the team's domain, and the application's audience (AUD) tag. */
export interface AccessApplication {
  readonly team: string;
  readonly audience: string;
}

/** Who may create messages. Reading, claiming and answering are everybody's. */
export interface WriterSettings {
  /** Any of them is enough; null lets everyone. */
  readonly rules: readonly WriterRule[] | null;
  /** Where people sign in: an absolute URL, or a path of this origin. */
  readonly signInUrl: string | null;
  /** Whom to ask for access: a `mailto:` or `https:` URL. */
  readonly contact: string | null;
}

export const EVERYONE: WriterSettings = { rules: null, signInUrl: null, contact: null };

/** Why a runtime cannot tell a network, believe a header or check an assertion; null where it can. */
export interface WriterSupport {
  readonly network: string | null;
  readonly header: string | null;
  readonly access: string | null;
}

const HEADER_NAME = /^[A-Za-z0-9-]{1,64}$/;
/** What every client sends, what proxies add to every request, and what nobody here checks tell nothing about who has signed in. */
const OTHER_HEADERS = new RegExp(
  [
    '^(?:accept(?:-.*)?|access-control-.*|authorization|cache-control|cdn-loop|cf-(?!access-authenticated-).*|connection|content-.*',
    'cookie|date|dnt|expect|forwarded|from|host|if-.*|inigma-invitation|keep-alive|max-forwards|origin|pragma|priority|proxy-.*|range',
    'referer|sec-.*|te|traceparent|tracestate|trailer|transfer-encoding|true-client-ip|upgrade(?:-.*)?|user-agent|via|x-client-ip',
    'x-forwarded-(?:for|host|port|prefix|proto|scheme|server|ssl)|x-real-ip|x-request-id|x-requested-with)$',
  ].join('|'),
  'i',
);
const TEAM = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const AUDIENCE = /^[0-9a-f]{64}$/;
const RULE =
  'be everyone, or any of: networks such as 10.0.0.0/8, header:NAME, access:TEAM/AUD, invitations; separated by commas';

export function readWriterSettings(read: ReadSetting, support: WriterSupport): WriterSettings {
  return {
    rules: read('WRITERS', null, (text) => writerRules(text, support)),
    signInUrl: read('SIGN_IN_URL', null, signInUrl),
    contact: read('WRITERS_CONTACT', null, contact),
  };
}

function writerRules(text: string, support: WriterSupport): Setting<readonly WriterRule[] | null> {
  if (text === 'everyone') return valid(null);
  const rules = list(text, (item) => writerRule(item, support));
  return rules.value?.length === 0 ? must(RULE) : rules;
}

function writerRule(item: string, support: WriterSupport): Setting<WriterRule> {
  if (item === 'invitations') return valid({ kind: 'invitations' });
  const [, kind, value = ''] = /^(header|access):(.*)$/.exec(item) ?? [];
  if (kind === 'header') return headerRule(value, support.header);
  if (kind === 'access') return accessRule(value, support.access);
  const network = parseNetwork(item);
  if (network === null) return must(RULE);
  return support.network === null ? valid({ kind: 'network', network }) : { error: support.network };
}

function headerRule(name: string, unsupported: string | null): Setting<WriterRule> {
  if (!HEADER_NAME.test(name) || OTHER_HEADERS.test(name))
    return must('name a header after header: that only a proxy sets, such as X-Forwarded-User');
  return unsupported === null ? valid({ kind: 'header', name }) : { error: unsupported };
}

function accessRule(value: string, unsupported: string | null): Setting<WriterRule> {
  const [team = '', audience = '', ...rest] = value.split('/');
  if (!TEAM.test(team) || !AUDIENCE.test(audience) || rest.length > 0)
    return must('have after access: the name of the team, a slash and the audience tag of 64 hex digits');
  return unsupported === null ? valid({ kind: 'access', team, audience }) : { error: unsupported };
}

/** A path needs a single slash: `//example.com` is another host. */
function signInUrl(text: string): Setting<string> {
  if (/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return valid(text);
  return /^https:\/\/[\x21-\x7e]+$/.test(text) && isUrlWithoutUser(text)
    ? valid(new URL(text).href)
    : must('be an https:// URL, or a path such as /oauth2/start');
}

function contact(text: string): Setting<string> {
  const url = /^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text;
  return /^(?:https:\/\/|mailto:)[\x21-\x7e]+$/.test(url) && isUrlWithoutUser(url)
    ? valid(new URL(url).href)
    : must('be an e-mail address, or a mailto: or https:// URL');
}
