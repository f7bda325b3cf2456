import { token } from '../../contract/fields.ts';
import { parse } from '../../contract/parse.ts';
import type { Reason } from '../../contract/reasons.ts';
import type { Act } from '../../contract/routes.ts';
import { type Invitation, type InvitationRefusal, refusalOfInvitation } from '../../domain/invitation.ts';
import type { Digest } from '../../domain/message.ts';
import type { ApiRequest, Platform } from '../api/api-request.ts';
import { digestsOf } from '../digests.ts';
import type { ServerContext } from '../server-context.ts';
import { isWithin } from './network.ts';
import type { WriterRule } from './writer-settings.ts';

/** The token of an invitation: 32 bytes in base64url. */
const INVITATION_HEADER = 'Inigma-Invitation';
/** What Cloudflare Access adds to each request that it lets through. */
const ASSERTION_HEADER = 'Cf-Access-Jwt-Assertion';

/**
 * No name: nothing, also where the header comes more than once and commas join it, and what Apache writes for a variable that is not set
 * (`(null)` in a header, `-` in a log).
 */
const NOBODY = /^(?:[\s,-]|\(null\))*$/;

/** What only those may do whom WRITERS names. */
const ACTS: ReadonlySet<Act> = new Set<Act>(['create', 'ask']);

/** Why somebody may not create messages, or ask for them. */
export type WriterRefusal =
  | Extract<Reason, 'sign-in-required' | 'not-a-writer' | 'requests-off'>
  | InvitationRefusal;

/** Whether somebody may create messages, and the invitation that it takes; null where none is needed. */
export type Writing =
  | { readonly allowed: true; readonly invitation: ShownInvitation | null }
  | { readonly allowed: false; readonly reason: WriterRefusal };

/** An invitation that somebody has shown the token of. */
export interface ShownInvitation {
  readonly token: Digest;
  readonly invitation: Invitation;
}

export type CheckWriter = (request: Pick<ApiRequest, 'headers'>, platform: Platform) => Promise<Writing>;

const ALLOWED: Writing = { allowed: true, invitation: null };
const REQUESTS_OFF: Writing = { allowed: false, reason: 'requests-off' };

/** Lets everyone, where WRITERS names nobody or the act is everybody's. REQUESTS says whether asking is. */
export function writerCheck(context: ServerContext, act: Act): CheckWriter {
  const { rules } = context.writers;
  const { requests } = context.service;
  if (act === 'ask' && requests === 'off') return async () => REQUESTS_OFF;
  if (act === 'ask' && requests === 'on') return async () => ALLOWED;
  if (rules === null || !ACTS.has(act)) return async () => ALLOWED;
  return async (request, platform) => {
    for (const rule of rules) if (await isMet(context, rule, request, platform)) return ALLOWED;
    return byInvitation(context, rules, request);
  };
}

async function isMet(
  context: ServerContext,
  rule: WriterRule,
  request: Pick<ApiRequest, 'headers'>,
  platform: Platform,
): Promise<boolean> {
  switch (rule.kind) {
    case 'network':
      return (
        context.isClientKnown(request, platform) &&
        isWithin(rule.network, context.clientAddress(request, platform))
      );
    case 'header':
      return context.isTrustedProxy(platform) && !NOBODY.test(request.headers.get(rule.name) ?? '');
    case 'access':
      return context.verifyAccess(request.headers.get(ASSERTION_HEADER), rule);
    default:
      return false;
  }
}

async function byInvitation(
  context: ServerContext,
  rules: readonly WriterRule[],
  request: Pick<ApiRequest, 'headers'>,
): Promise<Writing> {
  const header = rules.some(({ kind }) => kind === 'invitations')
    ? request.headers.get(INVITATION_HEADER)
    : null;
  if (header === null) return { allowed: false, reason: missing(rules) };
  const { value } = parse(token, header);
  const digest = value === undefined ? null : await digestsOf(context).ofToken(value);
  const invitation = digest === null ? null : await context.invitations.find(digest);
  return digest === null || invitation === null
    ? { allowed: false, reason: 'invitation-unknown' }
    : { allowed: true, invitation: { token: digest, invitation } };
}

function missing(rules: readonly WriterRule[]): WriterRefusal {
  return rules.some(({ kind }) => kind === 'header' || kind === 'access')
    ? 'sign-in-required'
    : 'not-a-writer';
}

/**
 * The same with an invitation that is over: a create itself asks the store, since a repeated one still gets its first answer.
 */
export function asOfNow(writing: Writing, now: number): Writing {
  if (!writing.allowed || writing.invitation === null) return writing;
  const reason = refusalOfInvitation(writing.invitation.invitation, now);
  return reason === null ? writing : { allowed: false, reason };
}
