/** All delays of talking to an A4 printer. */
export interface A4Timing {
  /** For every small request. */
  readonly answerMs: number;
  /** For a request that carries the document. */
  readonly documentMs: number;
  readonly probeEveryMs: number;
  /** While the printer is away: a returned one should be seen soon. */
  readonly probeWhenAwayMs: number;
  /** How often a running job is asked for. */
  readonly followEveryMs: number;
  /** A busy printer is asked again for so long. */
  readonly busyMs: number;
  readonly busyEveryMs: number;
  /** No page and no reason for so long: look behind the queue whether its printer is there at all. */
  readonly lookBehindMs: number;
  readonly deviceConnectMs: number;
  /** No page and no reason for so long: the printer is silent. The first page may need a warm-up. */
  readonly stallMs: number;
  /** No answer about a running job for so long: it cannot be confirmed any more. */
  readonly lostMs: number;
  /** Nothing moved for so long, whatever the cause: the job is cancelled. */
  readonly giveUpMs: number;
  /** After an accepted cancel: how long the device may take to say that it ended. */
  readonly cancelMs: number;
}

export const a4Timing: A4Timing = {
  answerMs: 5_000,
  documentMs: 60_000,
  probeEveryMs: 15_000,
  probeWhenAwayMs: 3_000,
  followEveryMs: 500,
  busyMs: 20_000,
  busyEveryMs: 1_000,
  lookBehindMs: 5_000,
  deviceConnectMs: 2_000,
  stallMs: 45_000,
  lostMs: 60_000,
  giveUpMs: 600_000,
  cancelMs: 8_000,
};
