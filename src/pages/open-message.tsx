import { en } from '../words/en.ts';
import { CopyFace } from './copy-field.tsx';
import { Icon } from './icon.tsx';
import { part } from './reader-parts.ts';

const { view } = en;
const message = part('openMessage');
const file = message.each('file', 'files');
const address = message.each('address', 'addresses');

/** The message. Whatever it holds is text: nothing in it is parsed, and nothing in it can be followed. */
export function OpenMessage() {
  return (
    <section x-cloak aria-labelledby="the-message" {...message.root} {...message.show('shown')}>
      <h1 id="the-message" tabindex={-1} class="outline-none" {...message.focus('shown')}>
        {view.message}
      </h1>
      <p class="mt-2 text-muted wrap-anywhere" x-cloak {...message.show('labelled')}>
        {view.label}: <bdi class="font-medium text-ink" {...message.text('label')} />
      </p>
      <pre
        class="mt-6 max-h-[70dvh] overflow-y-auto rounded-lg border border-line bg-wash p-4 font-mono whitespace-pre-wrap wrap-anywhere sm:p-5"
        dir="auto"
        tabindex={0}
        {...message.show('!concealed')}
        {...message.text('visibleText')}
      />
      <Actions />
      <Fate />
      <Files />
      <Addresses />
    </section>
  );
}

function Actions() {
  return (
    <div class="mt-4 flex flex-wrap gap-3">
      <button type="button" class="button" {...message.on('click', 'copy')}>
        <CopyFace copied={message.show('copied')} notCopied={message.show('!copied')} />
        {view.copy}
      </button>
      <button type="button" class="button" {...message.on('click', 'save')}>
        <Icon name="save" />
        {view.save}
      </button>
      <button type="button" class="button" {...message.on('click', 'conceal')}>
        <Icon name="eye-off" />
        <span {...message.text('concealWords')}>{view.hide}</span>
      </button>
      <p class="hint w-full" {...message.text('said')} />
    </div>
  );
}

function Fate() {
  return (
    <div class="notice mt-4 space-y-3">
      <p {...message.text('fateWords')} />
      <button
        type="button"
        class="button"
        x-cloak
        {...message.show('canKeep')}
        {...message.on('click', 'keep')}
      >
        {view.keep}
      </button>
      <button
        type="button"
        class="button"
        x-cloak
        {...message.show('canErase')}
        {...message.on('click', 'erase')}
      >
        <Icon name="flame" />
        {view.erase}
      </button>
    </div>
  );
}

function Files() {
  return (
    <section class="section" x-cloak {...message.show('hasFiles')}>
      <h2>{view.files}</h2>
      <ul class="mt-4 divide-y divide-line">
        <template {...file.loop} {...file.key('at')}>
          <li class="flex items-center gap-4 py-2">
            <span class="min-w-0 grow wrap-anywhere">
              <bdi {...file.text('name')} /> <span class="hint" {...file.text('size')} />
            </span>
            <button type="button" class="button" {...file.on('click', 'saveEnclosed')}>
              <Icon name="save" />
              {view.saveFile}
              <span class="sr-only" {...file.text('name')} />
            </button>
          </li>
        </template>
      </ul>
    </section>
  );
}

function Addresses() {
  return (
    <section class="section" x-cloak {...message.show('hasAddresses')}>
      <h2>{view.addresses}</h2>
      <p class="hint mt-2">{view.addressesHint}</p>
      <ul class="mt-4 divide-y divide-line">
        <template {...address.loop} {...address.key('at')}>
          <li class="flex items-center gap-4 py-2">
            <span class="min-w-0 grow wrap-anywhere font-mono text-sm" {...address.text('text')} />
            <button type="button" class="button" {...address.on('click', 'copyAddress')}>
              <Icon name="copy" />
              <span class="sr-only">{view.copyAddress}</span>
            </button>
          </li>
        </template>
      </ul>
    </section>
  );
}
