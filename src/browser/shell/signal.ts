/** An event of one component that others subscribe to. */
export class Signal<Value = void> {
  readonly #listeners: ((value: Value) => void)[] = [];

  subscribe(listener: (value: Value) => void): void {
    this.#listeners.push(listener);
  }

  emit(value: Value): void {
    for (const listener of this.#listeners) listener(value);
  }
}
