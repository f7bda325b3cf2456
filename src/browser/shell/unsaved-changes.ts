/** What would be lost if the page were loaded again now: each part that may hold such a thing says whether it does. */
export class UnsavedChanges {
  readonly #checks: (() => boolean)[] = [];

  add(isUnsaved: () => boolean): void {
    this.#checks.push(isUnsaved);
  }

  get any(): boolean {
    return this.#checks.some((isUnsaved) => isUnsaved());
  }
}
