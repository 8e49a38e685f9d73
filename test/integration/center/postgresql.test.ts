import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../../center/store/connect.ts';
import { countItems, putItems } from '../../../center/store/items.ts';
import { sampleItem } from '../feed/samples.ts';
import { postgresMissing, startPostgres, type RunningPostgres } from './postgres.ts';
import { describeStore } from './store-contract.ts';

const missing = postgresMissing();
if (missing !== null) console.error(`NOT TESTED on PostgreSQL: ${missing}`);

describe.skipIf(missing !== null)(`PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let server: RunningPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => {
    server.stop();
  });

  describeStore('PostgreSQL', () => openPostgres(server.newDatabase()));

  it('serves several writers at once without losing an edition', async () => {
    const url = server.newDatabase();
    const [first, second] = [await openPostgres(url), await openPostgres(url)];
    const write = (database: typeof first, from: number) =>
      Promise.all(Array.from({ length: 20 }, (_, n) => putItems(database, [sampleItem(from + n)])));
    await Promise.all([write(first, 100), write(second, 200)]);
    expect(await countItems(first)).toBe(40);
    await Promise.all([first.destroy(), second.destroy()]);
  });
});
