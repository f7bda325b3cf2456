import type { Child } from 'hono/jsx';
import type { Attributes } from '../shell/alpine.ts';
import { CopyFace } from '../shell/copy-field.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { QrArea } from '../shell/qr-figure.tsx';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { Summary } from '../shell/summary.tsx';
import { component } from './components.ts';

const link = component('linkDialog');
const copiedByHand = link.on('copy', 'copiedByHand');

/** *Your link is ready*, and the way back to it after it was closed. */
export function LinkDialog({ words }: Localized) {
  return (
    <div {...link.root}>
      <div
        class="notice mt-6 flex flex-wrap items-center justify-between gap-x-4"
        x-cloak
        {...link.show('made')}
      >
        <span>{words.compose.lastLink}</span>
        <button type="button" class="button button-plain -mx-2 -my-2.5 px-2" {...link.on('click', 'reopen')}>
          {words.compose.showAgain}
        </button>
      </div>
      <dialog aria-labelledby="ready" {...link.modal('open')} {...link.on('close', 'close')}>
        <h2 id="ready">{words.compose.ready}</h2>
        <p role="status" class="mt-1 text-sm text-muted" {...link.text('said')} />
        <FullLink words={words} />
        <Passphrase words={words} />
        <OtherWays words={words} />
        <TwoWays words={words} />
        <p class="hint mt-4" {...link.show('!handedOn')}>
          {words.compose.onlyHere}
        </p>
        <Buttons words={words} />
      </dialog>
    </div>
  );
}

function FullLink({ words }: Localized) {
  return (
    <>
      <div class="mt-4 flex flex-wrap items-end gap-2">
        <ReadOnly
          id="full-link"
          label={words.compose.fullLink}
          value={link.bind('value', 'full')}
          copy={copiedByHand}
        />
        <button
          type="button"
          autofocus
          class="button min-h-12 grow"
          {...link.bind('class', 'copyClass')}
          {...link.on('click', 'copyFull')}
        >
          <CopyFace copied={link.show('fullCopied')} notCopied={link.show('!fullCopied')} />
          <span {...link.text('copyWords')}>{words.compose.copyFullLink}</span>
        </button>
      </div>
      <ul class="chips mt-3">
        <li {...link.bind('title', 'expiryExact')}>
          <span {...link.text('expiry')} />{' '}
          <span class="hidden [@media(hover:none)]:inline" {...link.text('expiryMoment')} />
        </li>
        <li {...link.text('readers')} />
        <li {...link.show('locked')}>{words.compose.readyLocked}</li>
      </ul>
    </>
  );
}

/** The only place where a generated passphrase is still to be seen. */
function Passphrase({ words }: Localized) {
  return (
    <div class="mt-4" x-cloak {...link.show('hasPassphrase')}>
      <div class="flex items-end gap-2">
        <ReadOnly
          id="link-passphrase"
          label={words.compose.passphrase}
          value={link.bind('value', 'passphrase')}
        />
        <CopyButton name={words.compose.copyPassphrase} click={link.on('click', 'copyPassphrase')}>
          <CopyFace copied={link.show('passphraseCopied')} notCopied={link.show('!passphraseCopied')} />
        </CopyButton>
      </div>
      <p class="hint mt-1.5">{words.compose.passphraseReminder}</p>
    </div>
  );
}

function OtherWays({ words }: Localized) {
  return (
    <>
      <div class="-mx-1 mt-3 -mb-1 flex flex-wrap gap-x-2 text-sm sm:text-base">
        <button type="button" class="button button-plain px-1" {...link.on('click', 'copyInstructions')}>
          <CopyFace copied={link.show('instructionsCopied')} notCopied={link.show('!instructionsCopied')} />
          {words.compose.copyInstructions}
        </button>
        <button
          type="button"
          class="button button-plain px-1"
          x-cloak
          {...link.show('canShare')}
          {...link.on('click', 'share')}
        >
          <Icon name="share" />
          {words.compose.share}
        </button>
        <button
          type="button"
          class="button button-plain px-1"
          {...link.on('click', 'toggleQr')}
          {...link.inside('qr').bind('aria-expanded', 'shown')}
        >
          <Icon name="qr" />
          <span {...link.text('qrWords')}>{words.compose.showQr}</span>
        </button>
      </div>
      <QrArea
        qr={link.inside('qr')}
        name={words.compose.linkQr}
        hint={words.compose.qrHint}
        failed={words.compose.qrFailed}
      />
    </>
  );
}

function TwoWays({ words }: Localized) {
  return (
    <details class="group mt-2 border-y border-line">
      <Summary>{words.compose.twoWays}</Summary>
      <div class="space-y-3 pb-4">
        <p class="hint">{words.compose.twoWaysHint}</p>
        <div class="flex items-end gap-2">
          <ReadOnly id="bare-link" label={words.compose.bareLink} value={link.bind('value', 'bare')} />
          <CopyButton name={words.compose.copyBareLink} click={link.on('click', 'copyBare')}>
            <CopyFace copied={link.show('bareCopied')} notCopied={link.show('!bareCopied')} />
          </CopyButton>
        </div>
        <div class="flex items-end gap-2">
          <ReadOnly
            id="key"
            label={words.compose.key}
            value={link.bind('value', 'key')}
            copy={copiedByHand}
          />
          <CopyButton name={words.compose.copyKey} click={link.on('click', 'copyKey')}>
            <CopyFace copied={link.show('keyCopied')} notCopied={link.show('!keyCopied')} />
          </CopyButton>
        </div>
      </div>
    </details>
  );
}

function Buttons({ words }: Localized) {
  return (
    <div class="mt-4 flex flex-wrap justify-end gap-3">
      <button
        type="button"
        class="button button-plain -mx-1 px-1 text-sm max-sm:w-full sm:me-auto sm:text-base"
        {...link.show('canRepeat')}
        {...link.on('click', 'repeat')}
      >
        {words.compose.again}
      </button>
      <button
        type="button"
        class="button max-sm:w-full sm:min-w-32"
        {...link.bind('class', 'doneClass')}
        {...link.on('click', 'close')}
      >
        {words.compose.done}
      </button>
    </div>
  );
}

function ReadOnly({
  id,
  label,
  value,
  copy,
}: {
  id: string;
  label: string;
  value: Attributes;
  copy?: Attributes;
}) {
  return (
    <div class="min-w-36 grow-3 basis-0">
      <label for={id} class="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="text"
        readonly
        dir="ltr"
        class="field font-mono text-sm"
        {...SECRET_FIELD}
        {...value}
        {...link.on('focus', 'select')}
        {...copy}
      />
    </div>
  );
}

function CopyButton({ name, click, children }: { name: string; click: Attributes; children?: Child }) {
  return (
    <button type="button" class="button min-h-12 px-3" title={name} {...click}>
      {children}
      <span class="sr-only">{name}</span>
    </button>
  );
}
