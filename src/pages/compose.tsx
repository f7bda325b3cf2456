import type { ComposerData } from '../browser/page-data.ts';
import { en } from '../words/en.ts';
import { ComposeForm } from './compose-form.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import type { Edition } from './edition.ts';
import { IdentityNotice, IdentityPanel } from './identity-panel.tsx';
import { renderPage } from './layout.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { OwnedList, PendingList } from './mailbox.tsx';

const { language, anywhere, compose } = en;

/** `/`: write a message, and look after those that were sent and received. */
export function composePage(edition: Edition): string {
  const { maxMessageLength, maxTtlDays, composer } = edition;
  const data: ComposerData = { words: { language, anywhere, compose }, maxMessageLength, maxTtlDays };
  return renderPage(
    { edition, words: en, title: compose.title, alive: { script: composer, data } },
    <>
      <IdentityNotice />
      <h1>{compose.heading}</h1>
      <p class="mt-3 mb-8 max-w-prose text-muted">{compose.lead}</p>
      <ComposeForm edition={edition} />
      <LinkDialog />
      <PendingList />
      <OwnedList />
      <IdentityPanel />
      <HowItWorks />
      <DeleteDialog />
    </>,
  );
}

function HowItWorks() {
  return (
    <section class="section" aria-labelledby="how-heading">
      <h2 id="how-heading">{compose.how}</h2>
      <div class="mt-3 max-w-prose space-y-3 text-muted">
        <p>{compose.howEncrypt}</p>
        <p>{compose.howClaim}</p>
        <p>{compose.howLimits}</p>
      </div>
    </section>
  );
}
