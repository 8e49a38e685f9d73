import { createECDH } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateSealingKey, sealingKeysAt } from '../../../center/services/sealing-keys.ts';
import type { TestIntake } from '../../../center/testing-intake.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { CenterClient } from '../../../src/main/requests/center-client.ts';
import { Enrolment } from '../../../src/main/requests/enrolment.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { open, type Envelope, type SealingKey } from '../../../src/shared/sealing.ts';
import { messageOf, sealedSubmission } from '../../support/filing/sealed-message.ts';
import { startKiosk } from '../feed/kiosk.ts';
import { channel, sampleItems } from '../feed/samples.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';
import { systemClock } from '../../../native-adapters/system-clock.ts';

/** Somebody carries the disk of a kiosk away while things handed in wait on it. */

const planted = ['示例某某的心里话，不给外人看', 'Planted-0000-1234567-Words'];

/** A text as it may lie on a disk; in base64 at each of the three places it may begin. */
const formsOf = (text: string): Buffer[] => {
  const plain = [Buffer.from(text), Buffer.from(text, 'utf16le'), iconv.encode(text, 'gbk')];
  const inBase64 = plain.flatMap((bytes) =>
    [0, 1, 2].map((before) => {
      const shifted = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      // Without the characters that also depend on what stands before and after.
      return Buffer.from(shifted.slice(before === 0 ? 0 : 4, -4));
    }),
  );
  return [...plain, ...plain.map((bytes) => Buffer.from(bytes.toString('hex'))), ...inBase64];
};

describe('the disk of a kiosk on which envelopes wait', () => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-image-'));
  const data = join(folder, 'kiosk');
  let center: TestCenter;
  let intake: TestIntake;
  let station: Station;
  let key: SealingKey;
  let privateKey: string;
  const envelopes: Envelope[] = [];

  const openAgain = (): void => {
    const path = join(data, 'station.db');
    const opened = openStation({ path, clock: systemClock, ballastBytes: 4_096 });
    if (!opened.ok) throw new Error(opened.error.detail);
    station = opened.value;
  };
  const enrol = async (): Promise<void> => {
    const { identities } = station;
    const client = new CenterClient({
      url: intake.url,
      clock: systemClock,
      signer: () => identities.current(),
    });
    const enrolment = new Enrolment({
      center: client,
      identities,
      venue: sampleVenue,
      clock: systemClock,
      onEnrolled: () => undefined,
      log: () => undefined,
    });
    expect((await enrolment.enrol(await intake.enrolmentCode(sampleVenue))).ok).toBe(true);
  };
  const handIn = async (text: string): Promise<void> => {
    const number = station.outbox.reserve(2026, station.identities.current()!.station);
    if (!number.ok) throw new Error(number.error);
    const submission = messageOf(
      number.value,
      number.value.slice(5, 9),
      sampleVenue,
      Date.now(),
      text,
    );
    const envelope = await sealedSubmission(key, submission);
    expect(station.outbox.keep(number.value, envelope).ok).toBe(true);
    envelopes.push(envelope);
  };
  /** Every file there is, the log of the running database with it. */
  const image = (): Map<string, Buffer> =>
    new Map(
      readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, readFileSync(path)]),
    );

  beforeAll(async () => {
    center = await startCenter({
      dir: join(folder, 'center'),
      services: sampleServices,
      channels: [channel],
      items: sampleItems(3),
    });
    intake = await center.startIntake();
    key = sealingKeysAt(center.keysDir, Date.now())[0]!;
    privateKey = privateSealingKey(center.keysDir, key.id) ?? '';
    const feed = startKiosk({ dir: data, url: center.url, rootJson: center.rootJson });
    await feed.client.check();
    openAgain();
    await enrol();
    for (const text of planted) await handIn(text);
    // Folded into the file; what comes now stands in the log.
    station.close();
    openAgain();
    for (const text of planted) await handIn(text);
  }, 60_000);
  afterAll(async () => {
    station.close();
    await intake.stop();
    await center.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds identity, catalogue, database and its log: what is looked through below', async () => {
    const files = image();
    const all = Buffer.concat([...files.values()]);
    expect([...files.keys()].some((name) => name.endsWith('station.db-wal'))).toBe(true);
    expect(all.includes(station.identities.current()!.privateKey)).toBe(true);
    expect(all.includes(key.publicKey)).toBe(true);
    for (const { ciphertext } of envelopes)
      expect(all.includes(ciphertext.slice(0, 64))).toBe(true);
    for (const envelope of envelopes) expect((await open(privateKey, envelope)).ok).toBe(true);
  });

  it('holds nothing of what was written, in no encoding', () => {
    const files = image();
    const found = (): string[] =>
      [...files].flatMap(([name, bytes]) =>
        planted.flatMap((text) =>
          formsOf(text).flatMap((form, place) =>
            bytes.includes(form) ? [`${name} ${place}`] : [],
          ),
        ),
      );
    expect(found()).toEqual([]);
    // The search would find it.
    files.set(
      'beside',
      Buffer.concat(planted.flatMap((text) => [Buffer.alloc(7), ...formsOf(text)])),
    );
    expect(found()).toHaveLength(planted.length * formsOf('示例').length);
  });

  it('holds no key that opens an envelope: not the station’s, not any 32 bytes of it', async () => {
    const stationKey = station.identities.current()!.privateKey;
    const raw = Buffer.from(stationKey, 'base64').subarray(-32).toString('base64');
    for (const wrong of [stationKey, raw, key.publicKey])
      for (const envelope of envelopes)
        expect(await open(wrong, envelope)).toEqual({ ok: false, error: 'cannot-open' });
    // Whoever has the center's private key or an envelope's own can open it; each has one public half.
    const wanted = new Set([key.publicKey, ...envelopes.map(({ encapsulated }) => encapsulated)]);
    expect(keysOf(Buffer.from(privateKey, 'base64'), wanted)).toBe(1);
    let found = 0;
    for (const bytes of image().values()) found += keysOf(bytes, wanted);
    expect(found).toBe(0);
  }, 120_000);

  it('holds none written as text either', () => {
    const wanted = new Set([key.publicKey, ...envelopes.map(({ encapsulated }) => encapsulated)]);
    const text = [...image().values()].map((bytes) => bytes.toString('latin1')).join('\n');
    const written = [
      ...[...text.matchAll(/[A-Za-z0-9+/]{42,200}={0,2}/g)].map(([one]) =>
        Buffer.from(one, 'base64'),
      ),
      ...[...text.matchAll(/[A-Za-z0-9_-]{42,200}/g)].map(([one]) => Buffer.from(one, 'base64url')),
      ...[...text.matchAll(/[0-9a-fA-F]{64,}/g)].map(([one]) => Buffer.from(one, 'hex')),
    ];
    expect(written.length).toBeGreaterThan(3);
    expect(written.reduce((found, bytes) => found + keysOf(bytes, wanted), 0)).toBe(0);
  }, 60_000);
});

const keyBytes = 32;

/** How many of all runs of 32 bytes are the private half of one of these P-256 points (base64). */
const keysOf = (bytes: Buffer, wanted: ReadonlySet<string>): number => {
  const curve = createECDH('prime256v1');
  const seen = new Set<string>();
  let found = 0;
  for (let at = 0; at + keyBytes <= bytes.length; at += 1) {
    const window = bytes.subarray(at, at + keyBytes);
    const name = window.toString('latin1');
    if (seen.has(name)) continue;
    seen.add(name);
    try {
      curve.setPrivateKey(window);
    } catch {
      continue; // no private key of this curve
    }
    if (wanted.has(curve.getPublicKey('base64'))) found += 1;
  }
  return found;
};
