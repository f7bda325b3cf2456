import type { AttachedFile, Contents } from '../../../client/primitives.ts';
import type { CopyPageWords } from '../../../words/copy-page-words.ts';
import { sizeInWords } from '../../../words/sizes.ts';
import { announce } from '../../shell/announce.ts';
import { copyText } from '../../shell/clipboard.ts';
import { button, element } from '../../shell/element.ts';
import { saveFile, saveText } from '../../shell/save-file.ts';
import { directionOf } from '../../shell/text-direction.ts';
import { copyExactly } from '../exact-copy.ts';
import { showPictures } from '../picture.ts';

const TEXT = 'message-text';

/** Shows what a copy says, in the place of all else. Whatever it holds is text: nothing in it is parsed, and nothing can be followed. */
export function showCopiedMessage(main: HTMLElement, contents: Contents, words: CopyPageWords): void {
  const heading = element('h1', { tabindex: '-1' }, words.view.message);
  const hasText = contents.text !== '' || contents.files.length === 0;
  main.replaceChildren(
    heading,
    ...labelParts(contents.label, words),
    ...(hasText ? textParts(contents, words) : []),
    ...(contents.files.length > 0 ? fileParts(contents.files, words) : []),
    element('p', { class: 'hint' }, words.copy.never),
  );
  heading.focus();
}

function labelParts(label: string, { view }: CopyPageWords): readonly Node[] {
  if (label === '') return [];
  const name = element('bdi', { translate: 'no' }, label);
  return [element('p', { class: 'muted break' }, `${view.label}: `, name)];
}

function textParts({ text, label }: Contents, { anywhere, view }: CopyPageWords): readonly Node[] {
  const box = element(
    'pre',
    { id: TEXT, class: 'text break', tabindex: '0', translate: 'no', dir: directionOf(text) },
    text,
  );
  copyExactly(box);
  const said = element('p', { class: 'hint' });
  const copy = async () => {
    said.textContent = (await copyText(text, `#${TEXT}`)) ? anywhere.copiedSecret : anywhere.copyRefused;
    announce(said.textContent);
  };
  const save = () => saveText(label === '' ? 'message' : label, text);
  const buttons = [button(view.copy, 'button-main', copy), button(view.save, '', save)];
  return [box, element('div', { class: 'row' }, ...buttons), said];
}

function fileParts(files: readonly AttachedFile[], words: CopyPageWords): readonly Node[] {
  const rows = files.map((file) => fileRow(file, words));
  void showPictures(files, (at, picture) => {
    const alt = files[at]?.name ?? '';
    rows[at]?.append(element('img', { src: picture, alt, translate: 'no' }));
  });
  return [element('h2', {}, words.view.files), element('ul', { class: 'files' }, ...rows)];
}

function fileRow({ name, bytes }: AttachedFile, { language, view }: CopyPageWords): HTMLElement {
  const size = sizeInWords(bytes.length, language.tag);
  const named = element('bdi', { translate: 'no' }, name);
  const save = button(view.saveFile, '', () => saveFile(name, bytes));
  save.append(' ', element('span', { class: 'sr-only', translate: 'no' }, name));
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'row' },
      element('span', { class: 'grow break' }, named, ' ', element('span', { class: 'hint' }, size)),
      save,
    ),
  );
}
