const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom');
const SHOWN = '[secret]';

/** Whatever extends this shows `[secret]` in strings, templates, JSON, and where Node inspects or logs it. */
export abstract class Redacted {
  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [INSPECT](): string {
    return SHOWN;
  }
}

/** A string that cannot print itself: its text leaves by `reveal()` and in no other way. */
export class Secret extends Redacted {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  /** The text itself. Each call is a place where the secret can get out, so there are few. */
  reveal(): string {
    return this.#text;
  }
}
