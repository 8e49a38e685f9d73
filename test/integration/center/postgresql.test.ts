import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeys } from '../../../center/keys/root.ts';
import { latestPublications } from '../../../center/publish/history.ts';
import { publish } from '../../../center/publish/publish.ts';
import { readReleases } from '../../../center/publish/release.ts';
import { defaultLifetimes } from '../../../center/publish/sign.ts';
import { writeDistrict } from '../../../center/store/channels.ts';
import { openPostgres } from '../../../center/store/connect.ts';
import { findItem, putItems } from '../../../center/store/items.ts';
import type { Database } from '../../../center/store/schema.ts';
import { sampleItem } from '../feed/samples.ts';
import { postgresMissing, startPostgres, type RunningPostgres } from './postgres.ts';
import { describeCases } from './cases-contract.ts';
import { describeDoor } from './door-contract.ts';
import { describeIntake } from './intake-contract.ts';
import { describeQuestions } from './questions-contract.ts';
import { describePages } from './pages-contract.ts';
import { describeReport } from './report-contract.ts';
import { describeStore } from './store-contract.ts';
import { countItems } from './count-items.ts';
import { describeTerms } from './terms-contract.ts';

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
  describeCases('PostgreSQL', () => openPostgres(server.newDatabase()));
  describeTerms('PostgreSQL', () => openPostgres(server.newDatabase()));
  describeDoor('PostgreSQL', () => openPostgres(server.newDatabase()));
  describeIntake('PostgreSQL', () => openPostgres(server.newDatabase()));
  describeQuestions('PostgreSQL', () => openPostgres(server.newDatabase()));
  describeReport('PostgreSQL', () => openPostgres(server.newDatabase()));
  describePages('PostgreSQL', () => openPostgres(server.newDatabase()));

  it('serves several writers and publishers at once without losing an edition', async () => {
    const url = server.newDatabase();
    const stores = [await openPostgres(url), await openPostgres(url)];
    const editions = 10;
    const writes = stores.flatMap((store, writer) =>
      Array.from({ length: editions }, (_, n) =>
        putItems(store, [
          sampleItem(1, { title: `${writer}-${n}` }),
          sampleItem(100 * writer + n + 2),
        ]),
      ),
    );
    await Promise.all(writes);
    const [first] = stores;
    if (!first) throw new Error('no store');
    expect((await findItem(first, 'item-0001'))?.revision).toBe(stores.length * editions);
    expect(await countItems(first)).toBe(1 + stores.length * editions);
    await publishFromAll(stores);
    await Promise.all(stores.map((store) => store.destroy()));
  });
});

/** Two publishers into one tree end up with one sound history. */
const publishFromAll = async (stores: readonly Database[]): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), 'center-publishers-'));
  createKeys(join(root, 'keys'), Date.now());
  const [first] = stores;
  if (!first) throw new Error('no store');
  await writeDistrict(first, { name: '示例区', hotline: '0000-0000000' });
  const outcomes = await Promise.all(
    stores.map(async (database, writer) => {
      await putItems(database, [sampleItem(500 + writer)]);
      return publish({
        database,
        dataFolder: join(root, 'data'),
        treeFolder: join(root, 'tree'),
        keysFolder: join(root, 'keys'),
        clock: { nowMs: () => Date.now() },
        lifetimes: defaultLifetimes,
      });
    }),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const [newest] = await latestPublications(first, 1);
  expect(newest?.manifest.itemCount).toBe(await countItems(first));
  const [release] = await readReleases(first);
  expect(release?.version).toBe(stores.length);
  rmSync(root, { recursive: true, force: true });
};
