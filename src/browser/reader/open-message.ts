import type { Opened } from '../../client/receive.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import { saveFile } from '../shell/save-file.ts';
import { sizeInWords } from '../shell/size.ts';
import { directionOf } from '../shell/text-direction.ts';
import { addressesIn } from './addresses.ts';
import { showPictures } from './picture.ts';
import type { Fate, Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** A web address that stands in the text. It is not a link: where it leads is a stranger's choice. */
interface Address {
  readonly at: number;
  readonly text: string;
}

interface Enclosure {
  readonly at: number;
  readonly name: string;
  readonly size: string;
  /** The address of a picture that is shown; empty where there is none. */
  readonly picture: string;
  readonly hasPicture: boolean;
}

/** Fates that a person can do something about, by the same button that says so. */
const CAN_BE_KEPT: readonly Fate[] = [
  'key-lost',
  'key-changed',
  'offline',
  'too-many',
  'unavailable',
  'unexpected',
];

/** With these the message is shown again as it is, after the page was loaded again. */
const REPLACEABLE: readonly Fate[] = ['own', 'claimed', 'looked'];

/** The message itself, and what became of it. */
export class OpenMessage {
  shown = false;
  concealed = false;
  text = '';
  label = '';
  fateWords = '';
  canKeep = false;
  canErase = false;
  /** The message is kept under a key that is nowhere but in this browser. */
  exportWanted = false;
  /** Raised where the focus goes to what became of the message, since the button that had it is gone. */
  fateWanted = false;
  copied = false;
  said = '';
  addresses: readonly Address[] = [];
  /** There are more of them in the text. */
  moreAddresses = false;
  files: readonly Enclosure[] = [];
  /** What is shown is nowhere else, or may soon be nowhere else. */
  private irreplaceable = false;
  private opened: Opened | null = null;
  private readonly visit: Visit;

  constructor(visit: Visit) {
    this.visit = unwatched(visit);
  }

  init(): void {
    this.visit.stage.hear((stage) => this.follow(stage));
    this.visit.stakes.add(() => this.irreplaceable);
  }

  /** What is hidden is not in the page at all, and that goes for the label, too. */
  get visibleLabel(): string {
    return this.concealed ? '' : this.label;
  }

  get labelled(): boolean {
    return this.visibleLabel !== '';
  }

  /** What is hidden is not in the page at all. */
  get visibleText(): string {
    return this.concealed ? '' : this.text;
  }

  get direction(): string {
    return directionOf(this.text);
  }

  get concealWords(): string {
    const { hide, showAgain } = this.visit.words.view;
    return this.concealed ? showAgain : hide;
  }

  get hasAddresses(): boolean {
    return !this.concealed && this.addresses.length > 0;
  }

  /** What is hidden is not in the page at all, and that goes for names and pictures too. */
  get visibleFiles(): readonly Enclosure[] {
    return this.concealed ? [] : this.files;
  }

  get hasFiles(): boolean {
    return this.visibleFiles.length > 0;
  }

  /** Files may come without a text; a message of nothing at all is shown as an empty text. */
  get hasText(): boolean {
    return this.text !== '' || this.files.length === 0;
  }

  get textShown(): boolean {
    return this.hasText && !this.concealed;
  }

  async copy(): Promise<void> {
    this.copied = await this.copyAndSay(this.text);
  }

  async copyAddress(address: Address): Promise<void> {
    this.copied = false;
    await this.copyAndSay(address.text);
  }

  save(): void {
    saveFile('message.txt', new TextEncoder().encode(this.text));
  }

  saveEnclosed(file: Enclosure): void {
    const enclosed = this.opened?.contents.files[file.at];
    if (enclosed !== undefined) saveFile(enclosed.name, enclosed.bytes);
  }

  conceal(): void {
    this.concealed = !this.concealed;
  }

  async keep(): Promise<void> {
    this.fateWanted = true;
    await this.visit.reading.keep();
    this.fateWanted = false;
  }

  async erase(): Promise<void> {
    await this.visit.reading.erase();
    this.fateWanted = !this.canErase;
  }

  private follow(stage: Stage): void {
    this.shown = stage.at === 'open';
    if (stage.at !== 'open') return;
    if (this.opened === null) this.fill(stage.opened);
    this.fateWords = this.visit.words.view.fates[stage.fate];
    this.irreplaceable = !REPLACEABLE.includes(stage.fate);
    this.canKeep = CAN_BE_KEPT.includes(stage.fate);
    this.canErase = stage.fate === 'unerased';
    announce(this.fateWords);
    void this.offerExport(stage.fate);
  }

  private async offerExport(fate: Fate): Promise<void> {
    const isKept = fate === 'own' || fate === 'claimed';
    this.exportWanted = isKept && !(await this.visit.keyIsExported());
  }

  private fill(opened: Opened): void {
    const { text, label, files } = opened.contents;
    const { tag } = this.visit.words.language;
    this.opened = unwatched(opened);
    this.text = text;
    this.label = label === '' ? opened.seen.custom_name : label;
    const { first, more } = addressesIn(text);
    this.addresses = first.map((address, at) => ({ at, text: address }));
    this.moreAddresses = more;
    this.files = files.map(({ name, bytes }, at) => {
      return { at, name, size: sizeInWords(bytes.length, tag), picture: '', hasPicture: false };
    });
    void showPictures(files, (at, picture) => this.showPicture(at, picture));
  }

  private showPicture(at: number, picture: string): void {
    this.files = this.files.map((file) => (file.at === at ? { ...file, picture, hasPicture: true } : file));
  }

  private async copyAndSay(text: string): Promise<boolean> {
    const { copied, copyRefused } = this.visit.words.anywhere;
    const done = await copyText(text);
    this.said = done ? copied : copyRefused;
    announce(this.said);
    return done;
  }
}
