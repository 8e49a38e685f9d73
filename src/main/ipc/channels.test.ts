import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type callNames, channelOf } from '../../shared/call-names.ts';
import { ipcContract } from '../../shared/ipc-contract.ts';

/** Whatever passes between a page and main has its name from the contract. */

const bridge = vi.hoisted(() => {
  const used: string[] = [];
  const exposed: Record<string, Record<string, (argument: unknown) => unknown>> = {};
  const note = (channel: string): void => void used.push(channel);
  const ipcRenderer = { invoke: async (channel: string) => note(channel), on: note, off: note };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => (exposed[name] = api),
  };
  return { used, exposed, electron: { ipcRenderer, contextBridge } };
});
vi.mock('electron', () => bridge.electron);

const source = fileURLToPath(new URL('../../', import.meta.url));
const files = (folder: string): { name: string; text: string }[] =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => ({
      name: join(folder, name),
      text: readFileSync(join(source, folder, name), 'utf8'),
    }));
const filesWith = (folder: string, pattern: RegExp): string[] =>
  files(folder)
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .toSorted();

const namesFor = (audience: string, direction: string): string[] =>
  Object.entries(ipcContract)
    .filter(([, entry]) => entry.direction === direction)
    .filter(([, entry]) => (entry.audiences as readonly string[]).includes(audience))
    .map(([name]) => name);

describe('the channels between pages and main', () => {
  beforeAll(async () => {
    await import('../../preload/kiosk.ts');
    await import('../../preload/print.ts');
    await import('../../preload/technician.ts');
  });

  it('are those of the contract, in all preloads', () => {
    for (const api of Object.values(bridge.exposed))
      for (const verb of Object.values(api)) {
        const stop = verb(() => {});
        if (typeof stop === 'function') (stop as () => void)();
      }
    const known = Object.keys(ipcContract).map((name) => channelOf(name as (typeof callNames)[0]));
    expect([...new Set(bridge.used)].toSorted()).toEqual(known.toSorted());
  });

  it('give each page the verbs of its audience and no other', () => {
    expect(Object.keys(bridge.exposed)).toEqual(['kiosk', 'printPage', 'technician']);
    expect(Object.keys(bridge.exposed['kiosk']!)).toEqual([
      ...namesFor('resident', 'call'),
      'onSnapshot',
    ]);
    expect(Object.keys(bridge.exposed['technician']!)).toEqual([
      ...namesFor('technician', 'call'),
      'onSnapshot',
    ]);
    expect(namesFor('print', 'call')).toEqual(['printLaidOut']);
    expect(namesFor('print', 'push')).toEqual(['printDocument']);
  });

  it('are opened and written to by the one wrapper, and nowhere else', () => {
    const opens = /\bipcMain\b|\.ipc\b/;
    const writes = /\b(contents|webContents|mainFrame|senderFrame)\.(send|postMessage)\w*\(/;
    expect(filesWith('main', opens)).toEqual(['main/ipc/wrapper.ts']);
    expect(filesWith('main', writes)).toEqual(['main/ipc/wrapper.ts']);
    expect(filesWith('main', /\bMessageChannelMain\b/)).toEqual(['main/shell/channel.ts']);
    expect(filesWith('.', /\bipcRenderer\b/)).toEqual(['preload/expose.ts', 'preload/print.ts']);
  });
});
