import type {
  AccessLineId,
  AccessNoticeId,
  ComposerData,
  IdentityFragment,
} from '../browser/shell/page-data.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { composerWords } from '../words/composer-words.ts';
import { ComposeForm } from './compose/compose-form.tsx';
import { LinkDialog } from './compose/link-dialog.tsx';
import { IdentityNotice, IdentityPanel } from './identity/identity-panel.tsx';
import { KeyExport } from './identity/key-export.tsx';
import { AskedList } from './mailbox/asked.tsx';
import { HistoryList } from './mailbox/history.tsx';
import { ListLinks } from './mailbox/list-links.tsx';
import { OwnedList, PendingList } from './mailbox/mailbox.tsx';
import { AskButton } from './requests/ask-button.tsx';
import type { BuildInfo } from './shell/build-info.ts';
import { DeleteDialog } from './shell/delete-dialog.tsx';
import { renderPage } from './shell/layout.tsx';
import type { Localized } from './shell/localized.ts';
import { onlyWhere, SERVICE, type WithHoles } from './shell/page-template.ts';
import { Where } from './shell/where.tsx';

const ACCESS_NOTICE: AccessNoticeId = 'access-notice';
const ACCESS_LINE: AccessLineId = 'access-line';
const YOUR_KEY: IdentityFragment = '#identity-heading';

/** `/`: write a message, and look after those that were sent and received. */
export function composePage(buildInfo: BuildInfo, words: Catalogue): string {
  const { language, anywhere, compose } = words;
  const { composer, qr, phrase, addDevice, askForSecret, writerAccess } = buildInfo;
  const data: WithHoles<ComposerData> = {
    words: composerWords({ language, anywhere, compose: withOptions(compose) }),
    service: SERVICE,
    qrScript: qr.path,
    phraseScript: phrase.path,
    addDeviceScript: addDevice.path,
    requestScript: askForSecret.path,
    writerAccessScript: onlyWhere('some-writers', writerAccess.path),
  };
  return renderPage(
    {
      buildInfo,
      words,
      title: compose.title,
      script: {
        script: composer,
        onDemand: [qr, phrase, addDevice, askForSecret, { ...writerAccess, where: 'some-writers' }],
        data,
      },
      footer: <a href={YOUR_KEY}>{compose.identity}</a>,
    },
    <>
      <IdentityNotice words={words} />
      <div class="flex flex-wrap items-baseline justify-between gap-x-2">
        <h1>{compose.heading}</h1>
        <Where condition="requests">
          <AskButton words={words} />
        </Where>
      </div>
      <ListLinks words={words} />
      <Where condition="some-writers">
        <div id={ACCESS_NOTICE} role="status" />
      </Where>
      <ComposeForm words={words} />
      <Where condition="some-writers">
        <p id={ACCESS_LINE} class="hint mt-3" />
      </Where>
      <LinkDialog words={words} />
      <PendingList words={words} />
      <HistoryList words={words} />
      <AskedList words={words} />
      <OwnedList words={words} />
      <IdentityPanel words={words} />
      <HowItWorks words={words} />
      <DeleteDialog words={words} />
      <KeyExport words={words} />
    </>,
  );
}

/** Some sentences are for settings that most services do not have; elsewhere they would only weigh. The script looks at none of those that are empty here. */
function withOptions(compose: Catalogue['compose']): Catalogue['compose'] {
  return {
    ...compose,
    empty: onlyWhere('files', compose.empty) + onlyWhere('no-files', compose.emptyWithoutFiles),
    passphraseMissing: onlyWhere('passphrase-required', compose.passphraseMissing),
    filesRefused: onlyWhere('no-files', compose.filesRefused),
  };
}

function HowItWorks({ words }: Localized) {
  return (
    <section class="section" aria-labelledby="how-heading">
      <h2 id="how-heading">{words.compose.how}</h2>
      <p class="mt-2 text-muted">
        {words.compose.howEncrypt}{' '}
        <a href="/threat-model" hreflang="en">
          {words.threatModel.link}
        </a>
      </p>
    </section>
  );
}
