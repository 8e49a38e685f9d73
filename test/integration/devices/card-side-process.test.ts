import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createIdCardReader } from '../../../native-adapters/id-card-reader/adapter.ts';
import type { IdCardReader } from '../../../native-adapters/id-card-reader/types.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { processTransport } from '../../../native-adapters/transport/process.ts';
import type { CardMessage } from '../../../src/shared/identity-card.ts';
import { eventually } from './support/process.ts';

const example = join(
  import.meta.dirname,
  '../../../native-adapters/id-card-reader/side-process/example.ts',
);

describe('a vendor library in a process of its own', () => {
  let reader: IdCardReader | null = null;
  const heard: CardMessage[] = [];

  const start = (program: string, ...given: string[]): IdCardReader => {
    heard.length = 0;
    const transport = processTransport(program, given, clock);
    reader = createIdCardReader({ transport, clock, ids });
    reader.want((message) => heard.push(message));
    return reader;
  };

  afterEach(() => reader?.close());

  it.each([
    ['resident', '示例甲'],
    ['foreigner-2023', '示例戊'],
  ])('reads a card over a pipe: %s', async (kind, name) => {
    start(process.execPath, example, kind);
    await eventually('a card', () => heard.length >= 2);
    expect(heard.slice(0, 2)).toMatchObject([{ type: 'placed' }, { type: 'card', card: { name } }]);
  });

  it('that crashes is a reader that is gone for a while, and no card', async () => {
    const crashing = start(process.execPath, example, 'resident', '--crash-on-read');
    const causes: string[] = [];
    crashing.onStatus((status) => {
      if (status.state === 'stopped') causes.push(`${status.cause}: ${status.detail}`);
    });
    await eventually('the crash', () => causes.includes('offline: lost process SIGABRT'));
    await eventually(
      'another process',
      () => heard.filter(({ type }) => type === 'placed').length > 1,
    );
    expect(heard.map(({ type }) => type)).not.toContain('card');
    expect(heard.slice(0, 2)).toEqual([{ type: 'placed' }, { type: 'removed' }]);
  });

  it('that is not there is named', async () => {
    const missing = start('/nowhere/reader');
    await eventually('the cause', () => missing.status().state === 'stopped');
    expect(missing.status()).toMatchObject({ cause: 'offline', detail: 'unreachable ENOENT' });
  });
});
