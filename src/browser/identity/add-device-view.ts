import type { DeviceOffer } from '../../client/device-offer.ts';
import type { AddDevicePhrases } from '../../words/add-device-words.ts';
import type { ComposerWords } from '../../words/composer-words.ts';
import { copyText } from '../shell/clipboard.ts';
import { button, buttonRow, element, figure, SECRET_FIELD } from '../shell/element.ts';
import type { QrFigure } from '../shell/qr-code.ts';
import { comparisonCodeView } from './comparison-code.ts';

/** What the dialog is written in: its own sentences, and some of the page. */
export interface AddDeviceWording {
  readonly phrases: AddDevicePhrases;
  readonly page: ComposerWords;
}

/** What can be done in the dialog. */
export interface AddDeviceActions {
  readonly make: () => unknown;
  readonly close: () => unknown;
  readonly confirmKept: () => unknown;
}

/** Parts of a link's view that change while it waits. */
export interface WaitingParts {
  readonly expiry: HTMLElement;
  readonly status: HTMLElement;
}

/** The id of the heading, which names the dialog. */
export const HEADING = 'add-device-head';

const BUTTON = 'grow sm:grow-0';

/** Before a link is made: what it does, and what is wrong with it in the wrong hands. `notice` is why none was made. */
export function explanation(
  { phrases, page }: AddDeviceWording,
  actions: AddDeviceActions,
  notice = '',
): Node[] {
  return [
    heading(phrases),
    element('p', { class: 'mt-2 text-muted' }, phrases.lead),
    element('p', { class: 'notice notice-warning mt-4' }, phrases.warning),
    alert(notice),
    buttonRow(
      button(page.anywhere.cancel, BUTTON, actions.close),
      button(phrases.make, `button-main ${BUTTON}`, actions.make),
    ),
  ];
}

/** While the key is encrypted and sent. */
export function making({ phrases, page }: AddDeviceWording, actions: AddDeviceActions): Node[] {
  return [
    heading(phrases),
    element('p', { role: 'status', class: 'mt-2 text-muted' }, phrases.making),
    buttonRow(button(page.anywhere.cancel, BUTTON, actions.close)),
  ];
}

/** The link as code and text, what is to be compared, and whether somebody has opened it. `qr` is null where it could not be drawn. */
export function waitingLink(
  { phrases, page }: AddDeviceWording,
  actions: AddDeviceActions,
  { link, code }: DeviceOffer,
  qr: QrFigure | null,
  parts: WaitingParts,
): Node[] {
  return [
    heading(phrases),
    element('p', { class: 'mt-2 text-muted' }, phrases.scan),
    qr === null
      ? alert(page.compose.qrFailed)
      : element('div', { class: 'mt-4 text-center' }, figure(phrases.qr, qr)),
    linkField({ phrases, page }, link),
    comparisonCodeView(code, phrases),
    element('div', { class: 'notice mt-6' }, parts.status, parts.expiry),
    buttonRow(button(phrases.stop, `w-full ${BUTTON}`, actions.close)),
  ];
}

/** After the link was opened, at `time` in words: nothing of it is left, and the code still has to be compared. */
export function openedLink(
  { phrases, page }: AddDeviceWording,
  actions: AddDeviceActions,
  code: string,
  opened: string,
): Node[] {
  const kept = element('div', { class: 'notice mt-3' }, element('p', {}, page.compose.exportAsk));
  const confirm = () => {
    actions.confirmKept();
    kept.replaceChildren(page.compose.exportNoted);
  };
  kept.append(button(page.compose.exportYes, 'mt-3', confirm));
  return [
    heading(phrases),
    element('p', { class: 'mt-2' }, opened),
    comparisonCodeView(code, phrases),
    element('p', { class: 'notice notice-warning mt-6' }, phrases.openedHint),
    kept,
    buttonRow(button(page.compose.done, BUTTON, actions.close)),
  ];
}

/** A link that opens nothing any more, or one that could not be deleted. `hint` where it may have been opened. */
export function endedLink(
  { phrases, page }: AddDeviceWording,
  actions: AddDeviceActions,
  said: string,
  hint: string | null,
): Node[] {
  return [
    heading(phrases),
    element('p', { role: 'alert', class: 'notice mt-4' }, said),
    ...(hint === null ? [] : [element('p', { role: 'alert', class: 'notice notice-warning mt-4' }, hint)]),
    buttonRow(
      button(page.compose.done, BUTTON, actions.close),
      button(phrases.again, `button-main ${BUTTON}`, actions.make),
    ),
  ];
}

function heading({ heading: text }: AddDevicePhrases): HTMLElement {
  return element('h2', { id: HEADING, tabindex: '-1', class: 'outline-none' }, text);
}

function alert(text: string): HTMLElement {
  return element('p', { role: 'alert', class: 'mt-3 text-danger' }, text);
}

function linkField({ phrases, page }: AddDeviceWording, link: string): HTMLElement {
  const field = element('input', {
    id: 'device-link',
    type: 'text',
    readonly: '',
    dir: 'ltr',
    class: 'field font-mono text-sm',
    ...SECRET_FIELD,
  });
  field.value = link;
  field.addEventListener('focus', () => field.select());
  const said = element('p', { role: 'status', class: 'hint mt-1' });
  const { copiedSecret, copyRefused } = page.anywhere;
  const copy = async () =>
    said.replaceChildren((await copyText(link, '#device-link')) ? copiedSecret : copyRefused);
  return element(
    'div',
    { class: 'mt-5' },
    element('label', { for: 'device-link', class: 'mb-1 block text-sm font-medium' }, phrases.link),
    element(
      'div',
      { class: 'flex flex-wrap gap-2' },
      element('div', { class: 'min-w-48 grow basis-0' }, field),
      button(phrases.copy, BUTTON, copy),
    ),
    said,
  );
}
