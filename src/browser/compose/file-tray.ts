import { MOST_FILES, safeFileName } from '../../client/primitives.ts';
import { count, fill } from '../../words/sentence.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { sizeInWords } from '../shell/size.ts';
import type { ComposeContext } from './context.ts';
import { bringsFiles, dropped, pasted } from './handed-over.ts';

/** A file as it is shown: under the name that it will have on the other side. */
interface Listed {
  readonly at: number;
  readonly name: string;
  readonly size: string;
}

/** The files of the message: chosen, dropped on the page or pasted, listed, and taken out again. */
export class FileTray {
  listed: readonly Listed[] = [];
  hasPictures = false;
  complaint = '';
  /** Files are being dragged over the page. */
  dragging = false;
  /** Raised when a file is taken out, to bring the focus to where more can be added. */
  addingWanted = false;
  private readonly desk: ComposeContext;

  constructor(desk: ComposeContext) {
    this.desk = unwatched(desk);
  }

  /** What was chosen before the script ran is taken as well. */
  init(): void {
    this.desk.enclosures.changed.hear((files) => this.show(files));
    const field = document.getElementById('files');
    if (field instanceof HTMLInputElement) this.takeFrom(field);
  }

  get hasFiles(): boolean {
    return this.listed.length > 0;
  }

  get hasComplaint(): boolean {
    return this.complaint !== '';
  }

  choose({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.takeFrom(target);
  }

  /** Wherever files are let go, the page keeps them: a browser would leave it to show them. */
  dragOver(event: DragEvent): void {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.dragging = !dialogIsOpen();
  }

  dragLeave({ relatedTarget }: DragEvent): void {
    if (relatedTarget === null) this.dragging = false;
  }

  drop(event: DragEvent): void {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.dragging = false;
    if (dialogIsOpen()) return;
    this.complaint = '';
    const { files, folders } = dropped(event.dataTransfer);
    this.add(files);
    if (folders.length > 0) this.complainOf(folders.map(safeFileName));
  }

  paste(event: ClipboardEvent): void {
    const files = pasted(event.clipboardData);
    if (files.length === 0 || dialogIsOpen()) return;
    event.preventDefault();
    this.add(files);
  }

  remove({ at, name }: Listed): void {
    this.addingWanted = false;
    const file = this.desk.enclosures.files[at];
    if (file !== undefined) this.desk.enclosures.remove([file]);
    this.complaint = '';
    this.addingWanted = true;
    announce(fill(this.words.fileRemoved, { name }));
  }

  private get words() {
    return this.desk.data.words.compose;
  }

  /** The field is emptied, so that the same file can be chosen again after it was taken out. */
  private takeFrom(field: HTMLInputElement): void {
    this.add([...(field.files ?? [])]);
    field.value = '';
  }

  private add(files: readonly File[]): void {
    if (files.length === 0) return;
    const { tag } = this.desk.data.words.language;
    const leftOut = this.desk.enclosures.add(files);
    this.complaint = '';
    if (leftOut < files.length) announce(count(this.words.filesAdded, files.length - leftOut, tag));
    if (leftOut > 0) this.complain(fill(this.words.tooManyFiles, { most: MOST_FILES }));
  }

  private complain(sentence: string): void {
    this.complaint = sentence;
  }

  /** All of them: who drops five folders has to open five. */
  private complainOf(folders: readonly string[]): void {
    const { folder, folders: several } = this.words;
    const { tag } = this.desk.data.words.language;
    const [name = ''] = folders;
    const names = new Intl.ListFormat(tag).format(folders);
    const sentence = folders.length === 1 ? fill(folder, { name }) : fill(several, { names });
    this.complain(`${this.complaint} ${sentence}`.trim());
  }

  private show(files: readonly File[]): void {
    const { tag } = this.desk.data.words.language;
    this.listed = files.map(({ name, size }, at) => ({
      at,
      name: safeFileName(name),
      size: sizeInWords(size, tag),
    }));
    if (files.length === 0) this.complaint = '';
    this.hasPictures = files.some(({ type }) => type.startsWith('image/'));
  }
}

/** Behind a dialog nothing is done. */
function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
