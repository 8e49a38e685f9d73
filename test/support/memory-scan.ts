import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import iconv from 'iconv-lite';

/** The ways in which a text may lie in memory, on disk or in a message. */
export const encodingsOf = (text: string): ReadonlyMap<string, Buffer> =>
  new Map([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['GBK', iconv.encode(text, 'gbk')],
    [
      'base64 of UTF-8',
      Buffer.from(Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '')),
    ],
    [
      'base64 of UTF-16LE',
      Buffer.from(Buffer.from(text, 'utf16le').toString('base64').replace(/=+$/, '')),
    ],
  ]);

const pieceBytes = 16_000_000;

/** Those that were ever written: what is only reserved has no pages, neither in memory nor swapped out. */
const writableRegions = (pid: number): readonly (readonly [from: number, until: number])[] =>
  readFileSync(`/proc/${pid}/smaps`, 'utf8')
    .split(/\n(?=[0-9a-f]+-[0-9a-f]+ )/)
    .flatMap((region) => {
      const [, from = '', until = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(region) ?? [];
      const isUsed = /^(Rss|Swap): +[1-9]/m.test(region);
      return from === '' || !isUsed
        ? []
        : [[Number.parseInt(from, 16), Number.parseInt(until, 16)] as const];
    });

/** Which of the texts lie in a process's writable memory, and how they are encoded there. Linux. */
export const textsInMemory = (pid: number, texts: readonly string[]): string[] => {
  const wanted = texts.flatMap((text) =>
    [...encodingsOf(text)].map(([name, bytes]) => ({ name: `${text} ${name}`, bytes })),
  );
  const found = new Set<string>();
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(pieceBytes);
  for (const [from, until] of writableRegions(pid))
    for (let at = from; at < until; at += pieceBytes - 4_096) {
      let read = 0;
      try {
        read = readSync(memory, piece, 0, Math.min(pieceBytes, until - at), at);
      } catch {
        break; // mapped, and not to be read
      }
      const bytes = piece.subarray(0, read);
      for (const { name, bytes: needle } of wanted) if (bytes.includes(needle)) found.add(name);
    }
  closeSync(memory);
  return [...found];
};
