import type {
  AnswerResponse,
  AskResponse,
  ListAskedResponse,
  ListedAsk,
  ViewAskResponse,
} from '../../contract/secret-requests.ts';
import type { Instant } from '../../domain/expiry.ts';
import type { RequestListing } from '../../domain/ports.ts';
import type { ListedRequest, RequestLook } from '../../domain/secret-request.ts';
import type { CreatedRequest } from '../../domain/secret-requests.ts';
import type { PageOfList } from './response-bodies.ts';

export function askedBody({ id, expiresAt }: CreatedRequest, publicUrl: string): AskResponse {
  return { url: publicUrl, ask: id, expires_at: expiresAt };
}

/** Whoever looks after the answer gets no note. */
export function lookBody(look: RequestLook): ViewAskResponse {
  return {
    sealed_note: look.answeredAt === null ? look.sealedNote : null,
    expires_at: look.expiresAt,
    answered_at: look.answeredAt,
  };
}

export function answeredBody(at: Instant): AnswerResponse {
  return { status: 'success', message: 'Answer delivered', answered_at: at };
}

export function requestsBody(listing: RequestListing, { page, perPage }: PageOfList): ListAskedResponse {
  return {
    requests: listing.requests.map(listedBody),
    page,
    per_page: perPage,
    total: listing.total,
    has_more: page * perPage < listing.total,
  };
}

function listedBody({ id, salt, sealedNote, createdAt, expiresAt, answeredAt }: ListedRequest): ListedAsk {
  return {
    id,
    salt,
    sealed_note: sealedNote,
    created_at: createdAt,
    expires_at: expiresAt,
    answered_at: answeredAt,
  };
}
