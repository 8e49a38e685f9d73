import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Wire, WireMeter } from './wire-meter.ts';

export interface Outcome {
  readonly seconds: number;
  readonly itemCount: number;
}

export interface Round extends Outcome, Wire {}

export interface Rounds {
  readonly first: Round;
  readonly change: Round;
  readonly idle: Round;
}

/** Asks a process and waits for its answer; fails when it ends instead. */
export const askProcess = async (child: ChildProcess, message: object | string) => {
  const ended = new AbortController();
  const onExit = (): void => {
    ended.abort(new Error('a process of the bench ended instead of answering'));
  };
  child.once('exit', onExit);
  const answer = once(child, 'message', {
    signal: AbortSignal.any([ended.signal, AbortSignal.timeout(1_800_000)]),
  });
  child.send(message);
  try {
    const [value] = (await answer) as unknown[];
    return value;
  } finally {
    child.off('exit', onExit);
  }
};

export const round = async (client: ChildProcess, meter: WireMeter): Promise<Round> => {
  meter.take();
  const outcome = (await askProcess(client, 'check')) as Outcome;
  return { ...outcome, ...meter.take() };
};

/** Everything, then the change that `publish` makes, then nothing new. */
export const threeRounds = async (
  client: ChildProcess,
  meter: WireMeter,
  publish: () => Promise<unknown>,
): Promise<Rounds> => {
  const first = await round(client, meter);
  await publish();
  const change = await round(client, meter);
  return { first, change, idle: await round(client, meter) };
};

export const wireBytes = ({ bytesUp, bytesDown }: Wire): number => bytesUp + bytesDown;
