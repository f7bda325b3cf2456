/** A file that a page loads: its path on the server, and its hash `sha384-…` (W3C Subresource Integrity). */
export interface Asset {
  readonly path: string;
  readonly integrity: string;
}

/** What browsers and systems show the product by, beside its pages. */
export interface BrandAssets {
  readonly icon: Asset;
  /** For home screens that draw their own corners. */
  readonly touchIcon: Asset;
}

/** What a build says about itself to the pages in one language, which show it and load it. */
export interface BuildInfo {
  readonly version: string;
  /** A hash over everything that the pages load. */
  readonly build: string;
  readonly composer: Asset;
  readonly reader: Asset;
  readonly answer: Asset;
  readonly style: Asset;
  /** What `/view` has in its place. */
  readonly readingStyle: Asset;
  /** What `/answer` has in its place. */
  readonly answeringStyle: Asset;
  /** Draws QR codes; loaded on demand. */
  readonly qr: Asset;
  /** Knows the words of recovery phrases; loaded on demand. */
  readonly phrase: Asset;
  /** What most visits to `/view` do not need, with its sentences in the language of the page; loaded on demand. */
  readonly readerLater: Asset;
  /** *Add a device*, with its sentences in the language of the page; loaded on demand. */
  readonly addDevice: Asset;
  readonly askForSecret: Asset;
  readonly openAnswer: Asset;
  /** Saves encrypted copies, and has the template of one; loaded on demand. */
  readonly saveCopy: Asset;
  /** Loaded by `/` on demand: who may create messages, in the language of the page. */
  readonly writerAccess: Asset;
  /** What few visits to `/answer` need, and adding files, with its sentences in the language of the page; loaded on demand. */
  readonly answerLater: Asset;
  /** The text of a script that every page holds and runs before it is painted. */
  readonly firstPaint: string;
  /** The threat model of this build, and the style sheet of texts of its kind. */
  readonly threatModel: { readonly markup: string; readonly style: Asset };
  readonly brand: BrandAssets;
}
