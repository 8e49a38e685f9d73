import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { open, seal, sealingKeyAt } from '../../src/shared/sealing.ts';
import { addSealingKey, privateSealingKey, sealingKeysAt } from './sealing-keys.ts';

const root = mkdtempSync(join(tmpdir(), 'center-sealing-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const nowMs = Date.parse('2026-03-01T00:00:00Z');
const dayMs = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'run-'));
});

it('private halves are readable by their owner only and never among the public ones', async () => {
  await addSealingKey(folder, nowMs);
  for (const name of readdirSync(join(folder, 'sealing')))
    expect(statSync(join(folder, 'sealing', name)).mode & 0o777).toBe(0o600);
  expect(Object.keys(sealingKeysAt(folder, nowMs)[0] ?? {})).not.toContain('privateKey');
});

it('a new key is the one to seal to, the older stays valid until its end and opens for ever', async () => {
  const old = await addSealingKey(folder, nowMs, 30);
  const head = {
    schema: 'submission/1',
    id: 'a'.repeat(32),
    station: '0001',
    day: '2026-03-02',
  } as const;
  const sealed = await seal(old, head, new Uint8Array([1, 2, 3]));
  const later = nowMs + 20 * dayMs;
  const young = await addSealingKey(folder, later, 30);
  const keys = sealingKeysAt(folder, later);
  expect(keys.map(({ id }) => id)).toEqual([young.id, old.id]);
  expect(sealingKeyAt(keys, later)?.id).toBe(young.id);
  const afterOld = nowMs + 31 * dayMs;
  expect(sealingKeysAt(folder, afterOld).map(({ id }) => id)).toEqual([young.id]);
  const privateKey = privateSealingKey(folder, old.id);
  if (!sealed.ok || privateKey === null) throw new Error('not sealed');
  const opened = await open(privateKey, sealed.value.envelope);
  expect(opened.ok && [...opened.value.plaintext]).toEqual([1, 2, 3]);
});

it('the first key suits a kiosk whose clock is behind by hours', async () => {
  await addSealingKey(folder, nowMs);
  expect(sealingKeyAt(sealingKeysAt(folder, nowMs), nowMs - 5 * 3_600_000)).not.toBeNull();
});

it('a key that nobody knows has no private half, whatever its name looks like', () => {
  expect(privateSealingKey(folder, 'nobody')).toBeNull();
  expect(privateSealingKey(folder, '../../root')).toBeNull();
});
