import type { Identity } from '../../client/identity.ts';
import type { KeyringState } from '../../client/keyring.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import { isComposing } from '../shell/input-events.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { IdentityFragment, ImportFragment } from '../shell/page-data.ts';
import type { IdentityContext } from './context.ts';
import { wasExported } from './export-mark.ts';
import { type Eviction, evictionOfStorage } from './storage-eviction.ts';

/** What `add-device.ts` exports. */
interface AddDeviceModule {
  readonly addDevice: (identity: Identity, context: IdentityContext) => void;
}

const YOUR_KEY: IdentityFragment = '#identity-heading';
const IMPORT_KEY: ImportFragment = '#import-key';

/** *Your key*: the identity of this browser on the server, or that it has none. */
export class IdentityPanel {
  state: KeyringState['kind'] | 'unknown' = 'unknown';
  userId = '';
  /** The key is in this browser and, as far as it knows, nowhere else. */
  unexported = false;
  /** Nothing is to be lost by a key that nothing is kept under, unless somebody asks for it. */
  private wanted = location.hash === YOUR_KEY || location.hash === IMPORT_KEY;
  private eviction: Eviction = 'none';
  copied = false;
  said = '';
  /** Why *Add a device* shows nothing. */
  deviceNotice = '';
  /** Raised when the heading is to have the focus. */
  headingWanted = location.hash === YOUR_KEY;
  askingReset = false;
  typed = '';
  resetNotice = '';
  /** The new key is being made. */
  private resetting = false;
  private readonly context: IdentityContext;

  constructor(context: IdentityContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.me.changed.subscribe((state) => this.show(state));
    this.context.exported.subscribe((uid) => {
      this.unexported &&= uid !== this.userId;
    });
    void this.context.me.state().then((state) => this.show(state));
    this.context.holdings.changed.subscribe(() => {
      this.wanted ||= this.context.holdings.any;
    });
    addEventListener('hashchange', () => this.answerFragment());
    void this.context.me.previous().then((previous) => {
      this.wanted ||= previous !== null;
    });
    void this.checkEviction();
    document.addEventListener('visibilitychange', () => void this.checkEviction());
  }

  get shown(): boolean {
    return this.wanted || this.lost;
  }

  get kept(): boolean {
    return this.state === 'kept';
  }

  get lost(): boolean {
    return this.state === 'lost';
  }

  get storageUnavailable(): boolean {
    return this.state === 'storage-unavailable';
  }

  /** There is something to lose, or something was lost. */
  get canReset(): boolean {
    return this.kept || this.lost;
  }

  get evictedWhenFull(): boolean {
    return this.eviction === 'when-full';
  }

  get evictedUnvisited(): boolean {
    return this.eviction === 'after-seven-days';
  }

  get notCopied(): boolean {
    return !this.copied;
  }

  get resetDisabled(): boolean {
    const isTyped = this.typed.trim().toLowerCase() === this.context.data.words.compose.resetIdentityWord;
    return this.resetting || !isTyped;
  }

  async copyUserId(): Promise<void> {
    const { copied, copyRefused } = this.context.data.words.anywhere;
    this.copied = await copyText(this.userId, '#user-id');
    this.said = this.copied ? '' : copyRefused;
    announce(this.copied ? copied : copyRefused);
  }

  /** The dialog is in a script of its own, which few visits need. */
  async addDevice(): Promise<void> {
    this.deviceNotice = '';
    const identity = await this.context.me.identity();
    if (identity === null) return;
    try {
      const { addDevice } = await loadOnDemand<AddDeviceModule>(this.context.data.addDeviceScript);
      addDevice(identity, this.context);
    } catch {
      this.deviceNotice = this.context.data.words.anywhere.broken;
    }
  }

  exportKey(): void {
    this.context.exporting.emit();
  }

  askReset(): void {
    this.typed = '';
    this.resetNotice = '';
    this.askingReset = true;
  }

  closeReset(): void {
    this.askingReset = false;
  }

  /** Enter in the field. */
  async enter(event: Event): Promise<void> {
    if (!isComposing(event)) await this.reset();
  }

  async reset(): Promise<void> {
    if (this.resetDisabled) return;
    const { importNotices, identityReset } = this.context.data.words.compose;
    this.resetNotice = '';
    this.resetting = true;
    const isKept = await this.context.me.reset();
    this.resetting = false;
    this.askingReset = !isKept;
    if (isKept) announce(identityReset);
    else this.resetNotice = importNotices.unkept;
  }

  /** The answer may be another one once a message was claimed in another tab, which asks for persistence. */
  private async checkEviction(): Promise<void> {
    this.eviction = await evictionOfStorage();
  }

  /** The heading can be gone to once it is shown. */
  private answerFragment(): void {
    if (location.hash !== YOUR_KEY || this.shown) return;
    this.headingWanted = true;
    this.wanted = true;
  }

  private show(state: KeyringState): void {
    this.state = state.kind;
    this.userId = state.kind === 'kept' ? state.identity.uid : '';
    this.unexported = this.kept && !wasExported(this.userId);
    this.copied = false;
  }
}
