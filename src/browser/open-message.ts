import type { Opened } from '../client/receive.ts';
import { addressesIn } from './addresses.ts';
import { unwatched } from './alpine.ts';
import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';
import { saveFile } from './save-file.ts';
import { sizeInWords } from './size.ts';
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

/** The message itself, and what became of it. */
export class OpenMessage {
  shown = false;
  concealed = false;
  text = '';
  label = '';
  fateWords = '';
  canKeep = false;
  canErase = false;
  copied = false;
  said = '';
  addresses: readonly Address[] = [];
  files: readonly Enclosure[] = [];
  private opened: Opened | null = null;
  private readonly visit: Visit;

  constructor(visit: Visit) {
    this.visit = unwatched(visit);
  }

  init(): void {
    this.visit.stage.hear((stage) => this.follow(stage));
  }

  get labelled(): boolean {
    return this.label !== '';
  }

  /** What is hidden is not in the page at all. */
  get visibleText(): string {
    return this.concealed ? '' : this.text;
  }

  get concealWords(): string {
    const { hide, showAgain } = this.visit.words.view;
    return this.concealed ? showAgain : hide;
  }

  get hasAddresses(): boolean {
    return !this.concealed && this.addresses.length > 0;
  }

  get hasFiles(): boolean {
    return this.files.length > 0;
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
    await this.visit.reading.keep();
  }

  async erase(): Promise<void> {
    await this.visit.reading.erase();
  }

  private follow(stage: Stage): void {
    this.shown = stage.at === 'open';
    if (stage.at !== 'open') return;
    if (this.opened === null) this.fill(stage.opened);
    this.fateWords = this.visit.words.view.fates[stage.fate];
    this.canKeep = CAN_BE_KEPT.includes(stage.fate);
    this.canErase = stage.fate === 'unerased';
    announce(this.fateWords);
  }

  private fill(opened: Opened): void {
    const { text, label, files } = opened.contents;
    const { tag } = this.visit.words.language;
    this.opened = unwatched(opened);
    this.text = text;
    this.label = label === '' ? opened.seen.custom_name : label;
    this.addresses = addressesIn(text).map((address, at) => ({ at, text: address }));
    this.files = files.map(({ name, bytes }, at) => ({ at, name, size: sizeInWords(bytes.length, tag) }));
  }

  private async copyAndSay(text: string): Promise<boolean> {
    const { copied, copyRefused } = this.visit.words.anywhere;
    const done = await copyText(text);
    this.said = done ? copied : copyRefused;
    announce(this.said);
    return done;
  }
}
