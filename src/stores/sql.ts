/** A value of a statement or a row: the types that SQLite, D1 and PostgreSQL share. */
export type Value = string | number | null;

/** A row, by column. PostgreSQL returns BIGINT as text. */
export type Row = Readonly<Record<string, Value>>;

/** SQL text in parts, with a value between each two of them. */
export interface Statement {
  readonly parts: readonly string[];
  readonly values: readonly Value[];
}

/** A statement or a fragment, from a template; a slot takes a value or another fragment. */
export function sql(texts: TemplateStringsArray, ...slots: readonly Slot[]): Statement {
  const values: Value[] = [];
  for (const slot of slots) {
    if (isFragment(slot)) values.push(...slot.values);
    else values.push(slot);
  }
  return { parts: partsOf(texts, slots), values };
}

/** What stands in a statement in the place of a value: the value, or the fragment that gives it. */
export type Slot = Value | Statement;

/** The parts that a template gave with these fragments; null stands for a value. */
interface Composition {
  readonly fragments: readonly (readonly string[] | null)[];
  readonly parts: readonly string[];
}

/** By template. Each has few, because every fragment comes from a template too. */
const compositions = new WeakMap<TemplateStringsArray, Composition[]>();

/** Returns the same array for the same text: composed once, and an engine can recognize it by identity. */
function partsOf(texts: TemplateStringsArray, slots: readonly Slot[]): readonly string[] {
  if (!slots.some(isFragment)) return texts;
  const known = compositions.get(texts) ?? [];
  const found = known.find(({ fragments }) =>
    fragments.every((parts, index) => parts === partsIn(slots[index])),
  );
  if (found !== undefined) return found.parts;
  const composition = { fragments: slots.map(partsIn), parts: compose(texts, slots) };
  compositions.set(texts, [...known, composition]);
  return composition.parts;
}

function compose(texts: TemplateStringsArray, slots: readonly Slot[]): readonly string[] {
  const parts = [texts[0] ?? ''];
  slots.forEach((slot, index) => {
    append(parts, partsIn(slot) ?? ['', '']);
    append(parts, [texts[index + 1] ?? '']);
  });
  return parts;
}

function partsIn(slot: Slot | undefined): readonly string[] | null {
  return isFragment(slot) ? slot.parts : null;
}

function isFragment(slot: Slot | undefined): slot is Statement {
  return typeof slot === 'object' && slot !== null;
}

/** Joins the last part with the first one that is appended. */
function append(parts: string[], more: readonly string[]): void {
  parts.push((parts.pop() ?? '') + (more[0] ?? ''), ...more.slice(1));
}

/** The text that an engine prepares; `placeholder` names the value at a position, counted from 1. */
export function render(statement: Statement, placeholder: (position: number) => string): string {
  return statement.parts.reduce((text, part, position) => text + placeholder(position) + part);
}

/**
 * How a write uses space: it adds rows, replaces values by ones of about the same length, or erases. An engine whose volume
 * fills up refuses the first early and the last never.
 */
export type SpaceUse = 'adds' | 'replaces' | 'erases';

/** The volume has no room for a write. Nothing was written. */
export class NoSpace extends Error {
  override readonly name = 'NoSpace';
}

/** What is cleared away; all statements that clear the same may touch the same rows. */
export type Cleared = 'messages' | 'endings' | 'receipts' | 'requests' | 'idempotency' | 'request_counts';

/** All that an engine has to do. What goes wrong there is thrown as it is; the store makes a StoreError of it. */
export interface Driver {
  /** Reads committed data. */
  read(statement: Statement): Promise<readonly Row[]>;
  /**
   * One transaction: all statements take effect, or none. Resolves with the rows of each statement once they are on disk.
   * Rejects with NoSpace if the engine knows that the write does not fit.
   */
  write(statements: readonly Statement[], use: SpaceUse): Promise<readonly (readonly Row[])[]>;
  /**
   * Like `write`, for what clears away what is not needed. Two processes that clear the same at once could wait for each
   * other without end, so one of them is answered no rows and leaves it to the other. Absent where an engine clears as it writes.
   */
  clear?(what: Cleared, statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
  /** Bytes that the store holds. */
  size(): Promise<number>;
  /**
   * A number that differs from the last one if another process has committed since; reads after the call see its commit. Absent
   * where an engine does not know.
   */
  otherCommits?(): number;
}
