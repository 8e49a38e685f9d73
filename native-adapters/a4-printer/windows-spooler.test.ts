import { describe, expect, it } from 'vitest';
import { readJobStatus, readPrinterStatus } from './windows-spooler.ts';

describe('flags of a Windows printer', () => {
  it.each([
    [0x0000_0008, 'paper-jam'],
    [0x0000_0010, 'paper-out'],
    [0x0040_0000, 'cover-open'],
    [0x0004_0000, 'toner-empty'],
    [0x0000_0800, 'output-full'],
    [0x0000_0080, 'offline'],
    [0x0000_0001, 'paused'],
    [0x0010_0002, 'other'],
  ])('%i stop it: %s', (flags, cause) => {
    expect(readPrinterStatus(flags)).toEqual({ cause, warnings: [] });
  });

  it('say the gravest of several', () => {
    expect(readPrinterStatus(0x0000_0091).cause).toBe('paper-out');
    expect(readPrinterStatus(0x0040_0098).cause).toBe('paper-jam');
  });

  it('warn of toner, and do not stop it for being at work or asleep', () => {
    expect(readPrinterStatus(0x0002_0000)).toEqual({ cause: null, warnings: ['toner-low'] });
    // IO_ACTIVE, BUSY, PRINTING, WAITING, PROCESSING, INITIALIZING, WARMING_UP, POWER_SAVE
    expect(readPrinterStatus(0x0101_e700)).toEqual({ cause: null, warnings: [] });
  });
});

describe('flags of a Windows job', () => {
  it.each([
    [0x0008, { state: 'going', cause: null }], // SPOOLING
    [0x0010, { state: 'going', cause: null }], // PRINTING
    [0x0052, { state: 'going', cause: 'paper-out' }], // PRINTING, ERROR, PAPEROUT
    [0x0020, { state: 'going', cause: 'offline' }],
    [0x0200, { state: 'going', cause: 'rejected' }],
    [0x0001, { state: 'going', cause: 'paused' }],
    [0x0104, { state: 'removed' }],
    [0x0080, { state: 'handed-over' }], // PRINTED
    [0x3000, { state: 'handed-over' }], // COMPLETE, RETAINED
  ] as const)('%i mean %j', (flags, meaning) => {
    expect(readJobStatus(flags)).toEqual(meaning);
  });

  it('never say that it is on paper: handed over with a fault is still going', () => {
    expect(readJobStatus(0x1042)).toEqual({ state: 'going', cause: 'paper-out' });
  });
});
