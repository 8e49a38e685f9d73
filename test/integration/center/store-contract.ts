import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKeys } from '../../../center/keys/root.ts';
import { latestPublications } from '../../../center/publish/history.ts';
import { publish, type PublishPlace } from '../../../center/publish/publish.ts';
import { readReleases, refresh } from '../../../center/publish/release.ts';
import { defaultLifetimes } from '../../../center/publish/sign.ts';
import { addAttachment } from '../../../center/store/attachments.ts';
import { canonical } from '../../../center/store/canonical.ts';
import { readChannels, replaceChannels, writeDistrict } from '../../../center/store/channels.ts';
import { writeEmergency } from '../../../center/store/emergency.ts';
import { deleteItem, findItem, putItems, retireItem } from '../../../center/store/items.ts';
import { migrate } from '../../../center/store/migrations.ts';
import type { Database } from '../../../center/store/schema.ts';
import { withdraw } from '../../../center/store/withdraw.ts';
import { SetHash } from '../../../src/shared/set-hash.ts';
import { channel, sampleItem, sampleItems, samplePdf } from '../feed/samples.ts';
import { countItems } from './count-items.ts';

/** Everything the center asks of its database. `open` gives an empty, migrated one each time. */
export const describeStore = (name: string, open: () => Promise<Database>): void => {
  describe(`the center's store on ${name}`, () => {
    let database: Database;
    let root: string;
    let place: PublishPlace;
    let nowMs = Date.parse('2026-03-01T00:00:00Z');

    const published = async () => {
      const outcome = await publish(place);
      if (!outcome.ok) throw new Error(outcome.error);
      return outcome.value;
    };
    const newestManifest = async () => (await latestPublications(database, 1))[0]?.manifest;

    beforeAll(() => {
      root = mkdtempSync(join(tmpdir(), 'center-store-'));
      createKeys(join(root, 'keys'), nowMs);
    });
    afterAll(() => {
      rmSync(root, { recursive: true, force: true });
    });
    beforeEach(async () => {
      database = await open();
      const here = mkdtempSync(join(root, 'run-'));
      place = {
        database,
        dataFolder: join(here, 'data'),
        treeFolder: join(here, 'tree'),
        keysFolder: join(root, 'keys'),
        clock: { nowMs: () => nowMs },
        lifetimes: defaultLifetimes,
      };
      await writeDistrict(database, { name: '示例区', hotline: '0000-0000000' });
    });
    afterEach(() => database.destroy());

    it('migrates a second time without touching anything', async () => {
      await putItems(database, sampleItems(3));
      await migrate(database);
      expect(await countItems(database)).toBe(3);
    });

    it('counts editions only when the content changes', async () => {
      expect(await putItems(database, sampleItems(150))).toEqual({
        added: 150,
        changed: 0,
        unchanged: 0,
      });
      const changed = [sampleItem(1), sampleItem(2, { title: '新标题' })];
      expect(await putItems(database, changed)).toEqual({ added: 0, changed: 1, unchanged: 1 });
      expect((await findItem(database, 'item-0001'))?.revision).toBe(1);
      expect(await findItem(database, 'item-0002')).toMatchObject({ revision: 2, title: '新标题' });
    });

    it('writes all of a delivery or nothing', async () => {
      const attachments = [
        {
          sha256: 'a'.repeat(64),
          name: 'x.pdf',
          mediaType: 'application/pdf' as const,
          sizeBytes: 1,
          pages: 1,
        },
      ];
      const drafts = [sampleItem(1), sampleItem(2, { attachments })];
      await expect(putItems(database, drafts)).rejects.toThrow();
      expect(await countItems(database)).toBe(0);
    });

    it('forgets the text of a withdrawn item at once and goes on counting its editions', async () => {
      await putItems(database, [sampleItem(1)]);
      expect(await deleteItem(database, 'item-0001')).toBe(true);
      expect(await deleteItem(database, 'item-0001')).toBe(false);
      expect(await findItem(database, 'item-0001')).toBeNull();
      const rows = await database.selectFrom('items').select('json').execute();
      expect(rows).toEqual([{ json: '' }]);
      await putItems(database, [sampleItem(1)]);
      expect((await findItem(database, 'item-0001'))?.revision).toBe(2);
    });

    it('withdraws with an item the attachments only it had', async () => {
      const files = [];
      for (const seed of [1, 2]) {
        const pdf = await samplePdf(seed, seed);
        const added = await addAttachment(database, place.dataFolder, `${seed}.pdf`, pdf);
        if (added.ok) files.push(added.value);
      }
      await putItems(database, [
        sampleItem(1, { attachments: files }),
        sampleItem(2, { attachments: files.slice(1) }),
      ]);
      await withdraw(database, place.dataFolder, 'item-0001');
      expect(readdirSync(join(place.dataFolder, 'attachments'))).toEqual([files[1]?.sha256]);
    });

    it('refuses an attachment of no known kind', async () => {
      const bytes = Buffer.from('not a PDF');
      const added = await addAttachment(database, place.dataFolder, 'x.pdf', bytes);
      expect(added).toEqual({ ok: false, error: 'unknown-media' });
    });

    it('marks an item as void without making it another', async () => {
      await putItems(database, [sampleItem(1)]);
      expect(await retireItem(database, 'item-0001', '2026-02-01')).toBe(true);
      expect(await findItem(database, 'item-0001')).toMatchObject({
        repealedOn: '2026-02-01',
        revision: 2,
      });
      expect(await retireItem(database, 'item-9999', '2026-02-01')).toBe(false);
    });

    it('keeps the channel tree as it was given', async () => {
      await replaceChannels(database, [channel]);
      await replaceChannels(database, [{ ...channel, name: '新名' }]);
      expect(await readChannels(database)).toEqual([{ ...channel, name: '新名' }]);
    });

    it('publishes nothing before it knows its district', async () => {
      await database.deleteFrom('settings').execute();
      expect(await publish(place)).toEqual({ ok: false, error: 'no-district' });
    });

    it('publishes a snapshot first, then only what changed, and sums up what stands', async () => {
      await replaceChannels(database, [channel]);
      await putItems(database, sampleItems(1_203));
      expect(await published()).toMatchObject({ sequence: 1, itemCount: 1_203, operations: 0 });
      await putItems(database, [sampleItem(5, { title: '改' }), sampleItem(2_000)]);
      await deleteItem(database, 'item-0007');
      expect(await published()).toMatchObject({
        sequence: 2,
        itemCount: 1_203,
        operations: 3,
        snapshotBytes: null,
      });
      const manifest = await newestManifest();
      const [file] = manifest?.changes[0]?.files ?? [];
      const bytes = readFileSync(join(place.treeFolder, 'segments', `${file?.sha256}.jsonl.br`));
      const lines = brotliDecompressSync(bytes).toString().trim().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { op: string }).op)).toEqual([
        'put',
        'delete',
        'put',
      ]);
      const hash = new SetHash();
      const standing = await database
        .selectFrom('items')
        .select('digest')
        .where('digest', 'is not', null)
        .execute();
      for (const { digest } of standing) hash.add(Buffer.from(digest ?? '', 'hex'));
      expect(manifest?.setHash).toBe(hash.hex());
      expect(manifest?.snapshots[0]?.files).toHaveLength(2);
    });

    it('renews the date alone when nothing changed', async () => {
      await putItems(database, sampleItems(3));
      await published();
      nowMs += 3_600_000;
      expect(await published()).toMatchObject({ sequence: 1, operations: 0, snapshotBytes: null });
      expect((await newestManifest())?.asOf).toBe(new Date(nowMs).toISOString());
    });

    it('makes a publication of the district alone, and of an emergency that loading never takes back', async () => {
      await putItems(database, sampleItems(3));
      await published();
      const district = { name: '示例区', hotline: '示例号码' };
      await writeDistrict(database, district);
      expect(await published()).toMatchObject({ sequence: 2, operations: 1, itemCount: 3 });
      const emergency = {
        id: 'emergency-1',
        title: '暴雨红色预警',
        text: '请留在室内。（示例）',
        phone: '',
        issuedAt: '2026-01-05T08:00:00.000Z',
        expiresAt: '2026-01-05T12:00:00.000Z',
      };
      await writeEmergency(database, emergency);
      expect(await published()).toMatchObject({ sequence: 3 });
      await writeDistrict(database, district);
      expect(await published()).toMatchObject({ sequence: 3, operations: 0 });
      expect((await newestManifest())?.district.zone.emergency).toEqual(emergency);
      await writeEmergency(database, null);
      expect(await published()).toMatchObject({ sequence: 4 });
      expect((await newestManifest())?.district.zone.emergency).toBeNull();
    });

    it('counts a card for each agency, and makes no publication because a year went by', async () => {
      await putItems(database, sampleItems(3));
      await published();
      const cards = async () => (await newestManifest())?.district.zone.scorecards ?? [];
      const [before] = await cards();
      expect(before).toMatchObject({ items: 3, requests: null });
      nowMs += 400 * 86_400_000;
      expect(await published()).toMatchObject({ sequence: 1, operations: 0 });
      expect(await cards()).toMatchObject([{ items: 3, itemsThisYear: 0 }]);
    });

    it('counts and relates items that were written before facts and relations had their places', async () => {
      const day = '2026-04-01';
      await putItems(database, [
        sampleItem(1),
        sampleItem(2, {
          relations: [
            { kind: 'repeals', target: 'item-0001', from: day },
            { kind: 'related', target: 'item-0001' },
          ],
        }),
      ]);
      const relations = () => database.selectFrom('item_relations').selectAll().execute();
      const related = await relations();
      expect(related.map(({ from_day: from }) => from)).toEqual([day, '2026-03-01']);
      const facts = () => database.selectFrom('items').select('facts').orderBy('id').execute();
      const written = (await facts()).map(({ facts: one }) => JSON.parse(one) as unknown);
      await sql`alter table items drop column facts`.execute(database);
      for (const table of ['help_calls', 'item_relations', 'published_editions', 'import_runs'])
        await sql`drop table ${sql.table(table)}`.execute(database);
      await sql`delete from kysely_migration where name >= '0006'`.execute(database);
      await migrate(database);
      expect((await facts()).map(({ facts: one }) => JSON.parse(one) as unknown)).toEqual(written);
      expect(await relations()).toEqual(related);
    });

    it('says nothing of an item that came and went between two publications', async () => {
      await putItems(database, sampleItems(500));
      await published();
      await putItems(database, [sampleItem(900)]);
      await deleteItem(database, 'item-0900');
      await putItems(database, [sampleItem(1, { title: '改' })]);
      await putItems(database, [sampleItem(1)]);
      // The text is the old one again, but it is a third edition: kiosks must learn its number.
      expect(await published()).toMatchObject({ operations: 1, itemCount: 500 });
      expect((await findItem(database, 'item-0001'))?.revision).toBe(3);
    });

    it('makes a new snapshot when the changes have grown, and drops what no manifest names', async () => {
      await putItems(database, sampleItems(100));
      await published();
      for (let round = 0; round < 8; round += 1) {
        const edited = Array.from({ length: 20 }, (_, n) =>
          sampleItem(n + 1, { title: `第${round}轮` }),
        );
        await putItems(database, edited);
        await published();
      }
      const manifest = await newestManifest();
      expect(manifest?.snapshots[0]?.sequence).toBeGreaterThan(1);
      const publications = await latestPublications(database, 3);
      const named = publications.flatMap(({ manifest }) =>
        manifest.snapshots.flatMap(({ files }) => files),
      );
      const onDisk = readdirSync(join(place.treeFolder, 'snapshots'));
      expect(new Set(onDisk)).toEqual(new Set(named.map(({ sha256 }) => `${sha256}.jsonl.br`)));
      expect(onDisk.length).toBeLessThan(9);
    });

    it('leaves nothing old on the server after a fresh publication', async () => {
      await putItems(database, sampleItems(50));
      await published();
      await deleteItem(database, 'item-0001');
      await published();
      const outcome = await publish(place, { fresh: true });
      expect(outcome).toMatchObject({ ok: true, value: { sequence: 3, itemCount: 49 } });
      expect(readdirSync(join(place.treeFolder, 'segments'))).toEqual([]);
      expect(readdirSync(join(place.treeFolder, 'targets'))).toHaveLength(1);
      const [snapshot = ''] = readdirSync(join(place.treeFolder, 'snapshots'));
      const text = brotliDecompressSync(
        readFileSync(join(place.treeFolder, 'snapshots', snapshot)),
      );
      expect(text.includes('"item-0001"')).toBe(false);
      expect(text.includes('"item-0002"')).toBe(true);
    });

    it('makes a tree that lost files, or a new one elsewhere, whole again', async () => {
      await putItems(database, sampleItems(3));
      await published();
      await putItems(database, [sampleItem(4)]);
      await published();
      rmSync(join(place.treeFolder, 'snapshots'), { recursive: true });
      expect(await published()).toMatchObject({ sequence: 3, itemCount: 4 });
      expect(readdirSync(join(place.treeFolder, 'snapshots'))).toHaveLength(1);
      place = { ...place, treeFolder: join(place.treeFolder, 'elsewhere') };
      expect(await published()).toMatchObject({ sequence: 4, itemCount: 4 });
      expect(readdirSync(join(place.treeFolder, 'snapshots'))).toHaveLength(1);
      expect(await published()).toMatchObject({ sequence: 4, snapshotBytes: null });
    });

    it('signs a new timestamp without new content, and everything when it is half old', async () => {
      await putItems(database, sampleItems(2));
      expect(await refresh(place)).toBe('nothing-published');
      await published();
      expect(await refresh(place)).toBe('timestamp');
      nowMs += 50 * 86_400_000;
      expect(await refresh(place)).toBe('all');
      expect((await readReleases(database)).map(({ version }) => version)).toEqual([3, 1]);
    });

    it('signs out what was decided when it fell over before signing', async () => {
      await putItems(database, sampleItems(2));
      await published();
      await putItems(database, [sampleItem(3)]);
      const broken = { ...place, keysFolder: join(root, 'no-keys-here') };
      await expect(publish(broken)).rejects.toThrow();
      expect(await refresh(place)).toBe('all');
      const manifest = await newestManifest();
      expect(manifest).toMatchObject({ sequence: 2, itemCount: 3 });
      const [newest] = await readReleases(database);
      const name = `${newest?.manifestSha256}.manifest.json`;
      const served = readFileSync(join(place.treeFolder, 'targets', name), 'utf8');
      expect(JSON.parse(served)).toEqual(manifest);
    });

    it('gives the same digest to the same content whatever the order of its fields', () => {
      const draft = sampleItem(1);
      const shuffled = Object.fromEntries(Object.entries(draft).toReversed()) as typeof draft;
      expect(canonical(shuffled, 1).digest).toBe(canonical(draft, 1).digest);
    });
  });
};
