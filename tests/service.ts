import type { ServiceDescription } from '../src/contract/service.ts';

/** What a server without settings says of itself. */
export const SERVICE_DESCRIPTION: ServiceDescription = {
  version: '1',
  name: 'Inigma',
  links: { source: '/source' },
  max_message_length: 2_097_152,
  max_ttl_days: null,
  requests_per_minute: null,
  lifetimes: {
    offered: [3_600, 86_400, 604_800, 2_592_000, 31_536_000],
    default: 2_592_000,
    never: true,
    custom: true,
  },
  readers: { allowed: ['first', 'one', 'several'], default: 'first' },
  passphrase_required: false,
  files: true,
  requests: 'writers',
  languages: ['en', 'de'],
  writers: { everyone: true, invitations: false, sign_in: false, sign_in_url: null, contact: null },
};
