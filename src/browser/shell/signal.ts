/** Something that happens in one part of the page and that other parts want to hear of. */
export class Signal<News = void> {
  readonly #hearers: ((news: News) => void)[] = [];

  hear(hearer: (news: News) => void): void {
    this.#hearers.push(hearer);
  }

  tell(news: News): void {
    for (const hearer of this.#hearers) hearer(news);
  }
}
