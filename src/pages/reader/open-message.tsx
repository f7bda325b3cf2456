import type { ExportFragment, ListFragment } from '../../browser/shell/page-data.ts';
import { CopyFace } from '../shell/copy-field.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { component } from './components.ts';

const EXPORT_KEY: ExportFragment = '#export-key';
const PHRASE: ExportFragment = '#recovery-phrase';

const OWNED: `/${ListFragment}` = '/#owned-heading';

const message = component('openMessage');
const file = message.each('file', 'files');
const address = message.each('address', 'addresses');

/** The message. Whatever it holds is text: nothing in it is parsed, and nothing in it can be followed. */
export function OpenMessage({ words }: Localized) {
  return (
    <section x-cloak aria-labelledby="the-message" {...message.root} {...message.show('shown')}>
      <h1 id="the-message" tabindex={-1} class="outline-none" {...message.focus('shown')}>
        {words.view.message}
      </h1>
      <p class="mt-2 text-muted wrap-anywhere" x-cloak {...message.show('labelled')}>
        {words.view.label}: <bdi translate="no" class="font-medium text-ink" {...message.text('label')} />{' '}
        <span class="hint" x-cloak {...message.show('labelIsPlain')}>
          {words.compose.plainLabelHint}
        </span>
      </p>
      <div
        class="group mt-4 data-text:rounded-lg data-text:border data-text:border-line"
        {...message.bind('data-text', 'hasText')}
      >
        <Toolbar words={words} />
        <pre
          id="message-text"
          class="max-h-[70dvh] overflow-y-auto p-4 font-sans whitespace-pre-wrap wrap-anywhere [unicode-bidi:plaintext] data-monospace:font-mono"
          tabindex={0}
          translate="no"
          {...message.bind('data-monospace', 'monospace')}
          {...message.bind('dir', 'direction')}
          {...message.show('textShown')}
          {...message.text('text')}
        />
        <p class="p-4 text-muted" x-cloak {...message.show('hidden')}>
          {words.view.hidden}
        </p>
      </div>
      <p class="hint mt-2" {...message.text('said')} />
      <Files words={words} />
      <Outcome words={words} />
      <Ending words={words} />
      <ExportOffer words={words} />
      <Addresses words={words} />
    </section>
  );
}

/** At the corner of the text. */
function Toolbar({ words }: Localized) {
  return (
    <div class="flex flex-wrap items-center justify-end rounded-t-lg group-data-text:bg-wash group-data-text:p-2">
      <button
        type="button"
        class="button button-plain me-auto px-1 text-sm aria-pressed:underline"
        {...message.show('hasText')}
        {...message.bind('aria-pressed', 'monospace')}
        {...message.on('click', 'toggleMonospace')}
      >
        {words.view.monospace}
      </button>
      <button
        type="button"
        class="button button-plain px-3"
        {...message.bind('title', 'hideWords')}
        {...message.on('click', 'toggleHidden')}
      >
        <span class="contents" {...message.show('!hidden')}>
          <Icon name="eye-off" />
        </span>
        <span class="contents" x-cloak {...message.show('hidden')}>
          <Icon name="eye" />
        </span>
        <span class="sr-only" {...message.text('hideWords')}>
          {words.view.hide}
        </span>
      </button>
      <button
        type="button"
        class="button button-plain px-3"
        title={words.view.save}
        {...message.show('hasText')}
        {...message.on('click', 'save')}
      >
        <Icon name="save" />
        <span class="sr-only">{words.view.save}</span>
      </button>
      <button
        type="button"
        class="button button-main ms-1 px-3"
        {...message.show('hasText')}
        {...message.on('click', 'copy')}
      >
        <CopyFace copied={message.show('copied')} notCopied={message.show('!copied')} />
        {words.view.copy}
      </button>
    </div>
  );
}

/** Until when it is there, and what can be done about it. */
function Ending({ words }: Localized) {
  return (
    <>
      <p class="hint mt-4" {...message.text('expiry')} />
      <div class="mt-2 flex flex-wrap gap-3" x-cloak {...message.show('canDelete')}>
        <a href={OWNED} class="button">
          {words.compose.owned}
        </a>
        <button type="button" class="button" {...message.on('click', 'saveCopy')}>
          <Icon name="save" />
          {words.view.saveCopy}
        </button>
        <button type="button" class="button button-plain" {...message.on('click', 'askToDelete')}>
          <Icon name="trash" />
          {words.anywhere.delete}
        </button>
      </div>
    </>
  );
}

function Outcome({ words }: Localized) {
  return (
    <>
      <div id="lease" />
      <div
        class="notice mt-4 flex flex-col items-start gap-3"
        {...message.bind('class', 'outcomeClass')}
        {...message.show('hasOutcome')}
      >
        <p
          tabindex={-1}
          class="outline-none"
          {...message.focus('outcomeWanted')}
          {...message.text('outcomeWords')}
        />
        <p x-cloak {...message.show('hasRecord')} {...message.text('recordWords')} />
        <button
          type="button"
          class="button"
          x-cloak
          {...message.show('canKeep')}
          {...message.on('click', 'keep')}
        >
          {words.view.keep}
        </button>
      </div>
    </>
  );
}

/** Below what can be pressed: it comes a moment later, and would move that from under a finger. */
function ExportOffer({ words }: Localized) {
  return (
    <p class="notice notice-warning mt-4" x-cloak {...message.show('exportWanted')}>
      {words.view.exportOffer} <a href={`/${PHRASE}`}>{words.view.phraseOffer}</a>
      {' · '}
      <a href={`/${EXPORT_KEY}`}>{words.view.exportKey}</a>
    </p>
  );
}

function Files({ words }: Localized) {
  return (
    <section class="mt-4" x-cloak {...message.show('hasFiles')}>
      <h2 class="text-base">{words.view.files}</h2>
      <ul class="divide-y divide-line">
        <template {...file.loop} {...file.key('at')}>
          <li class="py-3">
            <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span class="min-w-40 grow basis-0 wrap-anywhere">
                <bdi translate="no" {...file.text('name')} />{' '}
                <span class="hint whitespace-nowrap" {...file.text('size')} />
              </span>
              <button type="button" class="button" {...file.on('click', 'saveAttached')}>
                <Icon name="save" />
                {words.view.saveFile}
                <span translate="no" class="sr-only" {...file.text('name')} />
              </button>
              <template {...file.when('canShare')}>
                <button type="button" class="button" {...file.on('click', 'shareAttached')}>
                  <Icon name="share" />
                  {words.compose.share}
                  <span translate="no" class="sr-only" {...file.text('name')} />
                </button>
              </template>
            </div>
            <template {...file.when('hasPicture')}>
              <img
                alt=""
                translate="no"
                class="mt-3 max-h-96 max-w-full rounded-lg border border-line bg-wash"
                {...file.bind('src', 'picture')}
                {...file.bind('alt', 'name')}
              />
            </template>
          </li>
        </template>
      </ul>
      <p role="alert" class="text-sm text-danger" x-cloak {...message.show('shareRefused')}>
        {words.view.shareRefused}
      </p>
    </section>
  );
}

function Addresses({ words }: Localized) {
  return (
    <section class="section" x-cloak {...message.show('hasAddresses')}>
      <h2>{words.view.addresses}</h2>
      <p class="hint mt-2">{words.view.addressesHint}</p>
      <ul id="addresses" class="mt-4 divide-y divide-line">
        <template {...address.loop} {...address.key('at')}>
          <li class="flex items-center gap-4 py-2">
            <span
              dir="ltr"
              translate="no"
              class="min-w-0 grow wrap-anywhere font-mono text-sm rtl:text-right"
              {...address.bind('id', 'id')}
              {...address.text('text')}
            />
            <button
              type="button"
              class="button"
              {...address.on('click', 'copyAddress')}
              {...address.bind('aria-describedby', 'id')}
            >
              <Icon name="copy" />
              <span class="sr-only">{words.view.copyAddress}</span>
            </button>
          </li>
        </template>
      </ul>
      <p class="hint mt-2" x-cloak {...message.show('moreAddresses')}>
        {words.view.addressesMore}
      </p>
    </section>
  );
}
