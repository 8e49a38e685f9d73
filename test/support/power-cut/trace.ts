import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readPromise, type Promised } from './promises.ts';

/** What a process asked of the disk, in order, read from a recording of its system calls. */

/** `name`: of a file in the recorded folder. */
export type DiskOperation =
  | { readonly type: 'create'; readonly name: string }
  | { readonly type: 'write'; readonly name: string; readonly at: number; readonly bytes: Buffer }
  | { readonly type: 'append'; readonly name: string; readonly bytes: Buffer }
  | { readonly type: 'truncate'; readonly name: string; readonly size: number }
  | { readonly type: 'sync'; readonly name: string }
  | { readonly type: 'sync-folder' }
  | { readonly type: 'rename'; readonly name: string; readonly to: string }
  | { readonly type: 'unlink'; readonly name: string }
  | { readonly type: 'promise'; readonly promised: Promised };

const calls =
  'open,openat,creat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,link,linkat';

/** Runs a command and records it. @throws when it fails */
export const recorded = (command: readonly string[], recording: string): string => {
  const options = [
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-y',
    '-xx',
    '-s',
    '16777216',
    '-e',
    'signal=none',
  ];
  execFileSync('strace', [...options, '-e', `trace=${calls}`, '-o', recording, ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return readFileSync(recording, 'latin1');
};

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
const textOf = (hex: string): string => bytesOf(hex).toString('utf8');

/** One call a line: those that another thread interrupted are put together, where they ended. */
const wholeCalls = (recording: string): string[] => {
  const begun = new Map<string, string>();
  const whole: string[] = [];
  for (const line of recording.split('\n')) {
    const [, pid = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const unfinished = call.indexOf(' <unfinished ...>');
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call);
    if (unfinished >= 0) begun.set(pid, call.slice(0, unfinished));
    else whole.push(resumed ? (begun.get(pid) ?? '') + resumed[1] : call);
  }
  return whole;
};

/** Hexadecimal bytes as strace writes them. */
const hex = String.raw`((?:\\x[0-9a-f]{2})*)`;
const result = String.raw`\s+= (-?\d+)`;
const forms = {
  open: new RegExp(String.raw`^(?:open|openat|creat)\(.*"${hex}", ([A-Z_|]+).*${result}`),
  write: new RegExp(String.raw`^write\((\d+)<${hex}>, "${hex}", \d+\)${result}`),
  pwrite: new RegExp(String.raw`^pwrite64\(\d+<${hex}>, "${hex}", \d+, (\d+)\)${result}`),
  truncate: new RegExp(String.raw`^ftruncate\(\d+<${hex}>, (\d+)\)${result}`),
  sync: new RegExp(String.raw`^(?:fsync|fdatasync)\(\d+<${hex}>\)${result}`),
  rename: new RegExp(String.raw`^rename\("${hex}", "${hex}"\)${result}`),
  unlink: new RegExp(String.raw`^unlink\("${hex}"\)${result}`),
};

/** @throws when a call about the folder is of a form that is not understood: nothing may be overlooked */
export const diskOperations = (recording: string, folder: string): DiskOperation[] => {
  const folderHex = [...Buffer.from(folder)].map((byte) => `\\x${byte.toString(16)}`).join('');
  return wholeCalls(recording).flatMap((call) => {
    const isPromise = call.startsWith('write(1<');
    if (!isPromise && !call.includes(folderHex)) return [];
    const read = isPromise ? promiseOf(call) : operationOf(call, folder);
    if (read === 'unknown') throw new Error(`not understood: ${call.slice(0, 200)}`);
    return read;
  });
};

const promiseOf = (call: string): DiskOperation[] | 'unknown' => {
  const write = forms.write.exec(call);
  if (write === null) return 'unknown';
  return [{ type: 'promise', promised: readPromise(textOf(write[3] ?? '')) }];
};

const operationOf = (call: string, folder: string): DiskOperation[] | 'unknown' => {
  for (const [form, expression] of Object.entries(forms)) {
    const match = expression.exec(call);
    if (match === null) continue;
    const failed = match.at(-1)?.startsWith('-') === true;
    return failed ? [] : readers[form as keyof typeof forms](match.slice(1), folder);
  }
  return 'unknown';
};

type Reader = (parts: readonly string[], folder: string) => DiskOperation[];

/** Files elsewhere, and the shared memory of the log, which no disk keeps, do not count. */
const about = (
  pathHex: string | undefined,
  folder: string,
  operation: (name: string) => DiskOperation,
): DiskOperation[] => {
  const path = textOf(pathHex ?? '');
  if (dirname(path) !== folder || path.endsWith('-shm')) return [];
  return [operation(basename(path))];
};

const readers: Record<keyof typeof forms, Reader> = {
  open: ([path, flags = ''], folder) => [
    ...(flags.includes('O_CREAT') ? about(path, folder, (name) => ({ type: 'create', name })) : []),
    ...(flags.includes('O_TRUNC')
      ? about(path, folder, (name) => ({ type: 'truncate', name, size: 0 }))
      : []),
  ],
  write: ([, path, bytes = ''], folder) =>
    about(path, folder, (name) => ({ type: 'append', name, bytes: bytesOf(bytes) })),
  pwrite: ([path, bytes = '', at], folder) =>
    about(path, folder, (name) => ({ type: 'write', name, at: Number(at), bytes: bytesOf(bytes) })),
  truncate: ([path, size], folder) =>
    about(path, folder, (name) => ({ type: 'truncate', name, size: Number(size) })),
  sync: ([path = ''], folder) =>
    textOf(path) === folder
      ? [{ type: 'sync-folder' }]
      : about(path, folder, (name) => ({ type: 'sync', name })),
  rename: ([from, to = ''], folder) =>
    about(from, folder, (name) => ({ type: 'rename', name, to: basename(textOf(to)) })),
  unlink: ([path], folder) => about(path, folder, (name) => ({ type: 'unlink', name })),
};
