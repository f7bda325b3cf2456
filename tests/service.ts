import type { ServiceDescription } from '../src/contract/service.ts';

/** What a server without settings says of itself. */
export const SERVICE_DESCRIPTION: ServiceDescription = {
  version: '1',
  name: 'Inigma',
  links: { source: '/source' },
  max_message_length: 2_097_152,
  max_ttl_days: null,
  requests_per_minute: null,
  writers: { everyone: true, invitations: false, sign_in: false, sign_in_url: null, contact: null },
};
