/** A screen someone comes back to, and the next one that asks the same, show at once what was just answered. */
const mostKept = 16;

/** The last good answers by question; the newest are kept. Lives and ends with the visit's window. */
export class RecentAnswers {
  readonly #answers = new Map<string, unknown>();

  keep(question: string, answer: unknown): void {
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > mostKept && oldest !== undefined) this.#answers.delete(oldest);
  }

  of(question: string): unknown {
    return this.#answers.get(question);
  }
}
