/** All delays of an ID-card reader. */
export interface CardReaderTiming {
  readonly writeMs: number;
  /** Until the whole answer to a short command is here. */
  readonly shortMs: number;
  /** The same for a read: 1295 bytes take 112 ms at 115200 and 1.35 s at 9600. */
  readonly readMs: number;
  /** Silence within a frame that says that its rest is lost. */
  readonly gapMs: number;
  /** Between two looks for a card, while one is wanted. A found card is read without any pause. */
  readonly pollMs: number;
  /** Between two questions for the module's health, while no card is wanted. */
  readonly probeMs: number;
  /** Unanswered questions in a row that make a reader silent. */
  readonly misses: number;
  /** Looks without an answer before a card counts as gone: one may fail while it lies there. */
  readonly looks: number;
  /** How often a card is found, selected and read before it counts as unreadable. */
  readonly attempts: number;
}

export const cardReaderTiming: CardReaderTiming = {
  writeMs: 2_000,
  shortMs: 1_000,
  readMs: 3_500,
  gapMs: 300,
  pollMs: 300,
  probeMs: 10_000,
  misses: 3,
  looks: 2,
  attempts: 3,
};
