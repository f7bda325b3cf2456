import { MOST_FILES, safeFileName } from '../../client/primitives.ts';
import { count, fill } from '../../words/sentence.ts';
import { sizeInWords } from '../../words/sizes.ts';
import { announce } from '../shell/announce.ts';
import type { AttachmentContext } from './context.ts';
import { bringsFiles, dropped, pasted } from './data-transfer.ts';
import { limitNote } from './message-size.ts';

/** A file as it is shown: under the name that it will have on the other side. */
interface ListedFile {
  readonly at: number;
  readonly name: string;
  readonly size: string;
}

/** The files of the message: chosen, dropped on the page or pasted, listed, and taken out again. */
export class AttachmentList {
  listed: readonly ListedFile[] = [];
  hasPictures = false;
  notice = '';
  /** Files are being dragged over the page. */
  dragging = false;
  /** Raised when a file is taken out, to bring the focus to where more can be added. */
  addingWanted = false;
  /** Not `context`, as in the form around it, whose members are looked up in the scopes of both. */
  private readonly page: AttachmentContext;

  constructor(page: AttachmentContext) {
    this.page = Object.freeze(page);
  }

  /** What was chosen before the script ran is taken as well. */
  init(): void {
    this.page.attachments.changed.subscribe((files) => this.show(files));
    const field = document.getElementById('files');
    if (field instanceof HTMLInputElement) this.takeFrom(field);
  }

  get hasFiles(): boolean {
    return this.listed.length > 0;
  }

  get limitNote(): string {
    const { service, words } = this.page.data;
    return limitNote(service.max_message_length, words);
  }

  get hasNotice(): boolean {
    return this.notice !== '';
  }

  choose({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.takeFrom(target);
  }

  /** Wherever files are let go, the page keeps them: a browser would leave it to show them. */
  dragOver(event: DragEvent): void {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.dragging = this.page.data.service.files && !dialogIsOpen();
  }

  dragLeave({ relatedTarget }: DragEvent): void {
    if (relatedTarget === null) this.dragging = false;
  }

  drop(event: DragEvent): void {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.dragging = false;
    if (dialogIsOpen() || this.refuses()) return;
    this.notice = '';
    const { files, folders } = dropped(event.dataTransfer);
    this.add(files);
    if (folders.length > 0) this.showFoldersNotice(folders.map(safeFileName));
  }

  paste(event: ClipboardEvent): void {
    const files = pasted(event.clipboardData);
    if (files.length === 0 || dialogIsOpen()) return;
    event.preventDefault();
    if (!this.refuses()) this.add(files);
  }

  remove({ at, name }: ListedFile): void {
    this.addingWanted = false;
    const file = this.page.attachments.files[at];
    if (file !== undefined) this.page.attachments.remove([file]);
    this.notice = '';
    this.addingWanted = true;
    announce(fill(this.words.fileRemoved, { name }));
  }

  private get words() {
    return this.page.data.words.compose;
  }

  /** The field is emptied, so that the same file can be chosen again after it was taken out. */
  private takeFrom(field: HTMLInputElement): void {
    this.add([...(field.files ?? [])]);
    field.value = '';
  }

  /** Says so where the operator allows no files. */
  private refuses(): boolean {
    const { files } = this.page.data.service;
    if (!files) this.showNotice(this.words.filesRefused);
    return !files;
  }

  private add(files: readonly File[]): void {
    if (files.length === 0) return;
    const { tag } = this.page.data.words.language;
    const leftOut = this.page.attachments.add(files);
    this.notice = '';
    if (leftOut < files.length) announce(count(this.words.filesAdded, files.length - leftOut, tag));
    if (leftOut > 0) this.showNotice(fill(this.words.tooManyFiles, { most: MOST_FILES }));
  }

  private showNotice(sentence: string): void {
    this.notice = sentence;
  }

  /** All of them: who drops five folders has to open five. */
  private showFoldersNotice(folders: readonly string[]): void {
    const { folder, folders: several } = this.words;
    const { tag } = this.page.data.words.language;
    const [name = ''] = folders;
    const names = new Intl.ListFormat(tag).format(folders);
    const sentence = folders.length === 1 ? fill(folder, { name }) : fill(several, { names });
    this.showNotice(`${this.notice} ${sentence}`.trim());
  }

  private show(files: readonly File[]): void {
    const { tag } = this.page.data.words.language;
    this.listed = files.map(({ name, size }, at) => ({
      at,
      name: safeFileName(name),
      size: sizeInWords(size, tag),
    }));
    if (files.length === 0) this.notice = '';
    this.hasPictures = files.some(({ type }) => type.startsWith('image/'));
  }
}

/** Behind a dialog nothing is done. */
function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
