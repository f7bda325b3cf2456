/** What would be lost if the page were loaded again now: each part that may hold such a thing says whether it does. */
export class Stakes {
  readonly #questions: (() => boolean)[] = [];

  add(isAtStake: () => boolean): void {
    this.#questions.push(isAtStake);
  }

  get any(): boolean {
    return this.#questions.some((isAtStake) => isAtStake());
  }
}
