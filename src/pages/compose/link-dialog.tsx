import type { Child } from 'hono/jsx';
import type { Attributes } from '../shell/alpine.ts';
import { CopyFace } from '../shell/copy-field.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Localized } from '../shell/localized.ts';
import { QrArea } from '../shell/qr-figure.tsx';
import { SECRET_FIELD } from '../shell/secret-field.ts';
import { component } from './components.ts';

const link = component('linkDialog');
const copiedByHand = link.on('copy', 'copiedByHand');

/** *Your link is ready*, and the way back to it after it was closed. */
export function LinkDialog({ words }: Localized) {
  return (
    <div {...link.root}>
      <div
        class="notice mt-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
        x-cloak
        {...link.show('made')}
      >
        <span>{words.compose.lastLink}</span>
        <button type="button" class="button button-plain -mx-2 px-2" {...link.on('click', 'reopen')}>
          {words.compose.showAgain}
        </button>
      </div>
      <dialog aria-labelledby="ready" {...link.modal('open')} {...link.on('close', 'close')}>
        <h2 id="ready">{words.compose.ready}</h2>
        <p role="status" class="mt-1 text-muted" {...link.text('said')} />
        <WholeLink words={words} />
        <TwoWays words={words} />
        <p class="hint mt-6">{words.compose.onlyHere}</p>
        <div class="mt-6 flex justify-end">
          <button type="button" class="button w-full sm:w-auto" {...link.on('click', 'close')}>
            {words.compose.done}
          </button>
        </div>
      </dialog>
    </div>
  );
}

function WholeLink({ words }: Localized) {
  return (
    <div class="mt-5">
      <ReadOnly
        id="full-link"
        label={words.compose.fullLink}
        value={link.bind('value', 'full')}
        copy={copiedByHand}
      />
      <div class="mt-3 flex flex-wrap gap-3">
        <button type="button" autofocus class="button button-main grow" {...link.on('click', 'copyFull')}>
          <CopyFace copied={link.show('fullCopied')} notCopied={link.show('!fullCopied')} />
          {words.compose.copyFullLink}
        </button>
        <button type="button" class="button" {...link.on('click', 'copyInstructions')}>
          <CopyFace copied={link.show('instructionsCopied')} notCopied={link.show('!instructionsCopied')} />
          {words.compose.copyInstructions}
        </button>
        <button
          type="button"
          class="button"
          x-cloak
          {...link.show('canShare')}
          {...link.on('click', 'share')}
        >
          <Icon name="share" />
          {words.compose.share}
        </button>
        <button
          type="button"
          class="button"
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
      <ul class="hint mt-3">
        <li {...link.text('expiry')} />
        <li {...link.text('readers')} />
        <li {...link.show('locked')}>{words.compose.readyLocked}</li>
      </ul>
    </div>
  );
}

function TwoWays({ words }: Localized) {
  return (
    <div class="mt-6 space-y-4 border-t border-line pt-5">
      <div>
        <h3 class="font-semibold">{words.compose.twoWays}</h3>
        <p class="hint">{words.compose.twoWaysHint}</p>
      </div>
      <div class="flex items-end gap-2">
        <ReadOnly id="bare-link" label={words.compose.bareLink} value={link.bind('value', 'bare')} />
        <CopyButton name={words.compose.copyBareLink} click={link.on('click', 'copyBare')}>
          <CopyFace copied={link.show('bareCopied')} notCopied={link.show('!bareCopied')} />
        </CopyButton>
      </div>
      <div class="flex items-end gap-2">
        <ReadOnly id="key" label={words.compose.key} value={link.bind('value', 'key')} copy={copiedByHand} />
        <CopyButton name={words.compose.copyKey} click={link.on('click', 'copyKey')}>
          <CopyFace copied={link.show('keyCopied')} notCopied={link.show('!keyCopied')} />
        </CopyButton>
      </div>
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
    <div class="min-w-0 grow">
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
