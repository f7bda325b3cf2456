/** A file as a browser has put it on the disk. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How a tab is set up. */
export interface TabOptions {
  /** What the browser prefers, as a BCP 47 tag such as `de-DE`; American English, where nothing else is said. */
  readonly language?: string;
}

/**
 * A tab of one person, who shares storage with nobody: what an adapter does for an engine. An expression is JavaScript for
 * the page; what it evaluates to, or the promise of it, is JSON or, where an element is asked for, an element.
 */
export interface Tab {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** In the history of the tab. */
  back(): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  click(element: string): Promise<void>;
  /** Three presses of the mouse at its middle, as fast as one makes them to select a paragraph. */
  tripleClick(element: string): Promise<void>;
  /** Types by the keys, into a field that is focused. */
  typeText(element: string, text: string): Promise<void>;
  /** Presses a key while Control is held down. */
  pressWithControl(key: string): Promise<void>;
  chooseFiles(element: string, paths: readonly string[]): Promise<void>;
  /** The one file that is saved because of an act. */
  download(act: () => Promise<void>): Promise<SavedFile>;
  /** In CSS pixels, as far as the browser can be so narrow. */
  resize(width: number, height: number): Promise<void>;
  /** PNG of what is in view. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A running browser of one engine, which scenarios share. */
export interface Browser {
  readonly name: string;
  newTab(options: TabOptions): Promise<Tab>;
  close(): Promise<void>;
}
