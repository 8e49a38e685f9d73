import { z } from 'zod';
import { virtualCard, virtualCardKinds } from '../virtual/cards.ts';
import { SamMachine } from '../virtual/machine.ts';
import { serveLibrary, type LibraryAnswer, type VendorLibrary } from './library.ts';

/**
 * The worked example of a side process, `node example.ts [card]`: where a vendor's package would load its library,
 * this one has a synthetic card lying on a virtual module. `--crash-on-read` dies as such libraries do.
 */

const statusBytes = 3;

const exampleLibrary = (machine: SamMachine, crashesOnRead: boolean): VendorLibrary => {
  const call = (command: string): LibraryAnswer => {
    const body = machine.answer(Buffer.from(command, 'hex'));
    return { status: body[statusBytes - 1] ?? 0, data: body.slice(statusBytes) };
  };
  return {
    samStatus: () => call('11ff'),
    samNumber: () => call('12ff'),
    find: () => call('2001'),
    select: () => call('2002'),
    read: (withFingerprint) => {
      if (crashesOnRead) process.abort();
      return call(withFingerprint ? '3010' : '3001');
    },
    addedAddress: () => call('3003'),
  };
};

const given = process.argv.slice(2);
const kind = z.enum(virtualCardKinds).catch('resident').parse(given[0]);
const machine = new SamMachine();
machine.present(virtualCard(kind));
serveLibrary(
  exampleLibrary(machine, given.includes('--crash-on-read')),
  process.stdin,
  process.stdout,
);
