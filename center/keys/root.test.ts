import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Metadata, MetadataKind } from '@tufjs/models';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { createKeys, onlineKey, readRoot, rotateKeys } from './root.ts';

const root = mkdtempSync(join(tmpdir(), 'center-keys-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const nowMs = Date.parse('2026-03-01T00:00:00Z');
let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(root, 'run-')), 'keys');
});

it('private keys are readable by their owner only', () => {
  createKeys(folder, nowMs);
  for (const place of ['offline', 'online'])
    for (const name of readdirSync(join(folder, place)))
      expect(statSync(join(folder, place, name)).mode & 0o777, name).toBe(0o600);
});

it('keys are never written over', () => {
  createKeys(folder, nowMs);
  const before = readFileSync(join(folder, 'root.json'), 'utf8');
  expect(createKeys(folder, nowMs)).toEqual({ ok: false, error: 'keys-exist' });
  expect(readFileSync(join(folder, 'root.json'), 'utf8')).toBe(before);
});

it('the root is signed by its own keys and asks for two of three', () => {
  createKeys(folder, nowMs);
  const metadata = readRoot(folder);
  expect(() => {
    metadata.verifyDelegate(MetadataKind.Root, metadata);
  }).not.toThrow();
  expect(metadata.signed.roles['root']).toMatchObject({ threshold: 2 });
  expect(metadata.signed.roles['root']?.keyIDs).toHaveLength(3);
  expect(metadata.signed.expires).toBe('2027-03-01T00:00:00Z');
});

it('a rotated root is vouched for by the one before it and names new keys only', () => {
  createKeys(folder, nowMs);
  const old = readRoot(folder);
  const oldTimestampKey = onlineKey(folder, 'timestamp').key.keyID;
  expect(rotateKeys(folder, nowMs)).toEqual({ ok: true, value: 2 });
  const young = readRoot(folder);
  for (const judge of [old, young])
    expect(() => {
      judge.verifyDelegate(MetadataKind.Root, young);
    }).not.toThrow();
  expect(onlineKey(folder, 'timestamp').key.keyID).not.toBe(oldTimestampKey);
  expect(young.signed.keys[oldTimestampKey]).toBeUndefined();
});

it('one lost root key does not stop a rotation, two do', () => {
  createKeys(folder, nowMs);
  rmSync(join(folder, 'offline', 'root-v1-1.pem'));
  expect(rotateKeys(folder, nowMs).ok).toBe(true);
  rmSync(join(folder, 'offline', 'root-v2-1.pem'));
  rmSync(join(folder, 'offline', 'root-v2-2.pem'));
  expect(rotateKeys(folder, nowMs)).toEqual({ ok: false, error: 'not-enough-root-keys' });
});

it('a changed root is signed by nobody', () => {
  createKeys(folder, nowMs);
  const text = readFileSync(join(folder, 'root.json'), 'utf8').replace(
    '"version":1',
    '"version":2',
  );
  const forged = Metadata.fromJSON(MetadataKind.Root, JSON.parse(text) as never);
  expect(() => {
    readRoot(folder).verifyDelegate(MetadataKind.Root, forged);
  }).toThrow(/signed by 0/);
});
