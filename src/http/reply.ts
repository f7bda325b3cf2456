import type { Answer } from './answer.ts';
import { corsHeaders } from './cors.ts';
import type { House, Visitor } from './house.ts';
import { apiHeaders } from './security-headers.ts';

/** Every answer of the API leaves here, with all its headers at once: changing them later costs a third of the speed. */
export function reply(house: House, visitor: Visitor, answer: Answer): Response {
  const { req } = visitor;
  return new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: {
      ...apiHeaders(house.publicUrl(req.raw)),
      ...corsHeaders(house.corsOrigins, req.header('Origin')),
      ...visitor.get('rateHeaders'),
      ...answer.headers,
      'X-Request-ID': visitor.get('requestId'),
    },
  });
}
