/** What a statement may carry and a row may hold: what SQLite, D1 and PostgreSQL have in common. */
export type Value = string | number | null;

/** A row, by column. PostgreSQL answers with BIGINT as text. */
export type Row = Readonly<Record<string, Value>>;

/** SQL text in parts, with a value between each two of them. */
export interface Statement {
  readonly parts: readonly string[];
  readonly values: readonly Value[];
}

/** A statement, or a fragment of one, from a template; a slot takes a value or another fragment. */
export function sql(texts: TemplateStringsArray, ...slots: readonly Slot[]): Statement {
  const values: Value[] = [];
  for (const slot of slots) {
    if (isFragment(slot)) values.push(...slot.values);
    else values.push(slot);
  }
  return { parts: partsOf(texts, slots), values };
}

type Slot = Value | Statement;

/** What a template gave with these fragments; a value counts as null. */
interface Composition {
  readonly fragments: readonly (readonly string[] | null)[];
  readonly parts: readonly string[];
}

/** By the template. There are few for each, since every fragment comes from a template itself. */
const compositions = new WeakMap<TemplateStringsArray, Composition[]>();

/** The same array for the same text each time: it is put together once, and an engine can recognize it by its identity. */
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

/** The last part goes on in the first that is appended. */
function append(parts: string[], more: readonly string[]): void {
  parts.push((parts.pop() ?? '') + (more[0] ?? ''), ...more.slice(1));
}

/** The text an engine prepares; `placeholder` names the value at a position, counted from 1. */
export function render(statement: Statement, placeholder: (position: number) => string): string {
  return statement.parts.reduce((text, part, position) => text + placeholder(position) + part);
}

/**
 * What a write does to the space that is left: it adds rows, it replaces what rows hold by what is about as long, or it erases.
 * An engine that sees its volume fill up refuses the first early, and the last never.
 */
export type SpaceUse = 'adds' | 'replaces' | 'erases';

/** The volume has no room for what a write would add. Nothing was written. */
export class NoSpace extends Error {
  override readonly name = 'NoSpace';
}

/** All that an engine has to do. What goes wrong there is thrown as it is; the store makes a StoreError of it. */
export interface Driver {
  /** Answers from what is committed. */
  read(statement: Statement): Promise<readonly Row[]>;
  /**
   * One transaction: every statement acts, or none does. Resolves when that is on disk, with the rows that each statement
   * has returned. Rejects with NoSpace where the engine knows that what the write adds does not fit.
   */
  write(statements: readonly Statement[], use: SpaceUse): Promise<readonly (readonly Row[])[]>;
  /**
   * Like `write`, for one statement that clears away what is not needed. Two processes that do so at once could wait for each
   * other without end, so one of them is answered no rows and leaves it to the other. Absent where an engine clears as it writes.
   */
  clear?(statement: Statement): Promise<readonly Row[]>;
  /** Bytes that the store holds. */
  size(): Promise<number>;
}
