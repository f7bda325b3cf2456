import type { AskedRequest } from '../../client/requests/ask.ts';
import { fill } from '../../words/sentence.ts';
import { momentInWords } from '../../words/times.ts';
import { copyText } from '../shell/clipboard.ts';
import { button, buttonRow, element, figure, SECRET_FIELD } from '../shell/element.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { QrFigure } from '../shell/qr-code.ts';
import type { RequestContext } from './context.ts';
import { heading } from './request-dialog.ts';

/** What `qr.ts` exports. */
interface QrModule {
  readonly qrFigure: (text: string) => QrFigure;
}

/** The name of a service that its operator gave no other. */
const PRODUCT = 'Inigma';
const LINK = 'request-link';
const BUTTON = 'grow sm:grow-0';

/** A request with its link, under a heading that says why it is shown. */
export async function requestView(
  request: AskedRequest,
  context: RequestContext,
  title: string,
  close: () => unknown,
): Promise<Node[]> {
  const { page, phrases } = context;
  const { compose, language } = page.data.words;
  const moment = momentInWords(request.expiresAt, language.tag);
  return [
    heading(title),
    element('p', { class: 'mt-2 text-muted' }, phrases.readyHint),
    await qrArea(request.link, context),
    linkField(request, context),
    element('p', { class: 'hint mt-3' }, fill(phrases.linkEnds, { moment })),
    noteField(request.note, phrases.yourNote),
    element('p', { class: 'notice mt-4 text-sm' }, phrases.intercepted),
    buttonRow(button(compose.done, BUTTON, close)),
  ];
}

async function qrArea(link: string, { page, phrases }: RequestContext): Promise<Node> {
  try {
    const { qrFigure } = await loadOnDemand<QrModule>(page.data.qrScript);
    return element('div', { class: 'mt-4 text-center' }, figure(phrases.qr, qrFigure(link)));
  } catch {
    return element('p', { role: 'alert', class: 'mt-3 text-danger' }, page.data.words.compose.qrFailed);
  }
}

function linkField(request: AskedRequest, context: RequestContext): HTMLElement {
  const { page, phrases } = context;
  const { anywhere, compose } = page.data.words;
  const field = element('input', {
    id: LINK,
    type: 'text',
    readonly: '',
    dir: 'ltr',
    class: 'field font-mono text-sm',
    ...SECRET_FIELD,
  });
  field.value = request.link;
  field.addEventListener('focus', () => field.select());
  const said = element('p', { role: 'status', class: 'hint mt-1' });
  const copy = async (text: string) =>
    said.replaceChildren((await copyText(text, `#${LINK}`)) ? anywhere.copied : anywhere.copyRefused);
  return element(
    'div',
    { class: 'mt-5' },
    element('label', { for: LINK, class: 'mb-1 block text-sm font-medium' }, phrases.link),
    field,
    element(
      'div',
      { class: 'mt-3 flex flex-wrap gap-2' },
      button(phrases.copy, `button-main ${BUTTON}`, () => copy(request.link)),
      button(compose.copyInstructions, BUTTON, () => copy(instructionsFor(request, context))),
    ),
    said,
  );
}

/** The link has a line of its own, so that no program takes the words for a part of it. */
function instructionsFor({ link, expiresAt }: AskedRequest, { page, phrases }: RequestContext): string {
  const { name } = page.data.service;
  const moment = momentInWords(expiresAt, page.data.words.language.tag);
  const ownName = name === PRODUCT ? [] : [name];
  const end = fill(phrases.instructionsEnd, { moment });
  return [link, '', phrases.instructions, end, ...ownName, ''].join('\n');
}

/** As it was written: nothing in it becomes a link. */
function noteField(note: string, label: string): HTMLElement {
  const field = element('textarea', {
    id: 'request-text',
    rows: '3',
    readonly: '',
    dir: 'auto',
    class: 'field resize-y',
    ...SECRET_FIELD,
  });
  field.value = note;
  return element(
    'div',
    { class: 'mt-4' },
    element('label', { for: 'request-text', class: 'mb-1 block text-sm font-medium' }, label),
    field,
  );
}
