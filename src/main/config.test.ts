import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration } from './config.ts';

const none = { kind: 'none' };
const station = {
  venue: { name: '示例专区' },
  feed: null,
  devices: { a4: none, receipt: none, scanner: none },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (content: string | Buffer) => {
  const file = join(folder, 'station.json');
  writeFileSync(file, content);
  return readConfiguration(file);
};

const faultOf = (content: string | Buffer): string => {
  const result = read(content);
  return result.ok ? 'it was taken' : result.error.replace(join(folder, 'station.json'), 'FILE');
};

describe('the configuration file', () => {
  it('is taken as an editor on Windows saves it, with a byte order mark and its line ends', () => {
    const text = JSON.stringify(station, null, 2).replaceAll('\n', '\r\n');
    expect(read(`\ufeff${text}`)).toMatchObject({ ok: true, value: { venue: station.venue } });
  });

  it('is refused with the name of every wrong field', () => {
    const wrong = { ...station, venue: { name: '' }, window: { width: '1080', height: 1_920 } };
    expect(faultOf(JSON.stringify(wrong))).toMatch(/^FILE: venue\.name: .*; window\.width: /);
  });

  it('is refused with the name of a field that nobody knows', () => {
    const text = JSON.stringify({ ...station, venu: {} });
    expect(faultOf(text)).toBe('FILE: (whole): Unrecognized key: "venu"');
  });

  it.each(['', '{', '{"venue":', 'venue: x'])('is refused when it is no JSON: %j', (text) => {
    expect(faultOf(text)).toContain('JSON');
  });

  it('is refused when its root of trust is not there', () => {
    const feed = { url: 'http://127.0.0.1:1/', rootFile: 'root.json' };
    expect(faultOf(JSON.stringify({ ...station, feed }))).toMatch(/^FILE: feed\.rootFile: ENOENT/);
  });

  it.each([
    ['https://center.example/', true],
    ['http://127.0.0.1:8080', true],
    ['http://localhost:8080/', true],
    ['http://center.example/', false],
    ['http://127.0.0.1.center.example/', false],
    ['ftp://127.0.0.1/', false],
    ['center', false],
  ])('takes an intake only where nobody can answer in its place: %s', (url, isTaken) => {
    const told = faultOf(JSON.stringify({ ...station, intake: { url } }));
    expect(told.startsWith('FILE: intake.url')).toBe(!isTaken);
  });

  it('is refused when it is not there', () => {
    expect(readConfiguration(join(folder, 'other.json'))).toMatchObject({ ok: false });
  });
});
