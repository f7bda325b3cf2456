import { fill } from '../../words/sentence.ts';
import { CopyFace } from '../shell/copy-field.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { SITE } from '../shell/page-template.ts';
import { QrArea, QrFigure } from '../shell/qr-figure.tsx';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { component } from './components.ts';

const key = component('keyExport');
const phrase = key.inside('phrase');
const printedPhrase = key.inside('printedPhrase');

/** *Export key*, and the page that it prints. */
export function KeyExport({ words }: Localized) {
  const { compose } = words;
  return (
    <div {...key.root}>
      <dialog aria-labelledby="export-head" {...key.modal('open')} {...key.on('close', 'close')}>
        <h2 id="export-head">{compose.exportKeyHead}</h2>
        <p class="mt-2 text-muted">{compose.exportLead}</p>
        <KeyField words={words} />
        <ExportButtons words={words} />
        <p class="hint mt-3" {...key.text('said')} />
        <QrArea
          qr={key.inside('qr')}
          name={compose.keyQr}
          hint={compose.keyQrHint}
          failed={compose.qrFailed}
        />
        <Phrase words={words} />
        <Kept words={words} />
        <div class="mt-6 flex justify-end">
          <button
            type="button"
            class="button w-full sm:w-auto"
            {...key.on('click', 'close')}
            {...key.focusOn('state', 'confirmed')}
          >
            {compose.done}
          </button>
        </div>
      </dialog>
      <PrintSheet words={words} />
    </div>
  );
}

function KeyField({ words: { compose } }: Localized) {
  return (
    <div class="mt-5">
      <label for="exported-key" class="mb-1 block text-sm font-medium">
        {compose.exportedKey}
      </label>
      <input
        id="exported-key"
        type="text"
        readonly
        dir="ltr"
        class="field font-mono text-sm"
        {...SECRET_FIELD}
        {...key.bind('value', 'fieldText')}
        {...key.on('focus', 'select')}
        {...key.on('copy', 'copiedByHand')}
      />
    </div>
  );
}

function ExportButtons({ words: { compose } }: Localized) {
  return (
    <div class="mt-3 flex flex-wrap gap-3">
      <button type="button" autofocus class="button button-main w-full" {...key.on('click', 'copy')}>
        <CopyFace copied={key.show('copied')} notCopied={key.show('!copied')} />
        {compose.copyIdentityKey}
      </button>
      <button type="button" class="button grow" {...key.on('click', 'toggleKey')}>
        <Icon name="eye" />
        <span {...key.text('showWords')}>{compose.showKey}</span>
      </button>
      <button type="button" class="button grow" {...key.on('click', 'save')}>
        <Icon name="save" />
        {compose.saveKey}
      </button>
      <button
        type="button"
        class="button grow"
        {...key.on('click', 'toggleQr')}
        {...key.inside('qr').bind('aria-expanded', 'shown')}
      >
        <Icon name="qr" />
        <span {...key.text('qrWords')}>{compose.showQr}</span>
      </button>
      <button
        type="button"
        class="button grow"
        x-cloak
        {...key.show('hasPhrase')}
        {...key.on('click', 'togglePhrase')}
        {...phrase.bind('aria-expanded', 'shown')}
      >
        <Icon name="pencil" />
        <span {...key.text('phraseWords')}>{compose.showPhrase}</span>
      </button>
      <button type="button" class="button grow" {...key.on('click', 'print')}>
        <Icon name="print" />
        {compose.printKey}
      </button>
    </div>
  );
}

/** The key as words, to be written down. */
function Phrase({ words: { compose } }: Localized) {
  return (
    <>
      <section class="mt-4" aria-labelledby="phrase-head" x-cloak {...phrase.show('shown')}>
        <h3 id="phrase-head" class="font-semibold">
          {compose.phrase}
        </h3>
        <p class="hint mt-1">{compose.phraseHint}</p>
        <PhraseWords phrase={phrase} />
      </section>
      <p role="alert" class="mt-3 text-sm text-danger" x-cloak {...phrase.show('failed')}>
        {compose.phraseFailed}
      </p>
    </>
  );
}

/** English in every language, and numbered, since their order counts. */
function PhraseWords({ phrase: bound }: { phrase: typeof phrase | typeof printedPhrase }) {
  const item = bound.each('item', 'words');
  return (
    <ol dir="ltr" lang="en" translate="no" class="phrase">
      <template {...item.loop} {...item.key('at')}>
        <li {...item.text('word')} />
      </template>
    </ol>
  );
}

/** Only the person knows what became of a copy, a sheet or a picture. */
function Kept({ words: { compose } }: Localized) {
  return (
    <div class="notice mt-3" x-cloak {...key.show('asking')}>
      <p>{compose.exportAsk}</p>
      <button type="button" class="button mt-3" {...key.on('click', 'confirmKept')}>
        {compose.exportYes}
      </button>
    </div>
  );
}

/** For paper only; the key stands in it while it is being printed, and not before or after. */
function PrintSheet({ words: { compose } }: Localized) {
  return (
    <section class="print-sheet" aria-labelledby="sheet-head">
      <h1 id="sheet-head">{fill(compose.sheetHead, { service: SITE.name })}</h1>
      <p class="mt-4">{compose.sheetLead}</p>
      <dl class="mt-8 grid grid-cols-[auto_1fr] gap-x-6 gap-y-3">
        <dt>{compose.sheetAddress}</dt>
        <dd
          dir="ltr"
          translate="no"
          class="font-mono wrap-anywhere rtl:text-right"
          {...key.text('importAddress')}
        />
        <dt>{compose.userId}</dt>
        <dd dir="ltr" translate="no" class="font-mono rtl:text-right" {...key.text('userId')} />
        <dt>{compose.exportedKey}</dt>
        <dd
          dir="ltr"
          translate="no"
          class="font-mono text-lg font-semibold wrap-anywhere rtl:text-right"
          {...key.text('printed')}
        />
      </dl>
      <div class="mt-6" x-cloak {...printedPhrase.show('shown')}>
        <h2>{compose.phrase}</h2>
        <PhraseWords phrase={printedPhrase} />
      </div>
      <div class="mt-6">
        <QrFigure qr={key.inside('printedQr')} name={compose.keyQr} />
      </div>
    </section>
  );
}
