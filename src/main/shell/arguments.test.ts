import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';

describe('command line', () => {
  it('reads the configuration file and the data folder', () => {
    expect(parseArguments(['--config=/etc/k.json', '--data=/var/k'], true)).toEqual({
      ok: true,
      values: { config: '/etc/k.json', data: '/var/k' },
    });
  });

  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=0',
    '--renderer-cmd-prefix=xterm',
    '--host-rules=MAP * evil',
    '--host-resolver-rules=MAP * evil',
    '--proxy-server=evil:1',
    '--ignore-certificate-errors',
    '--user-data-dir=/tmp/x',
    '--log-net-log=/tmp/x',
    '--no-sandbox',
    '--disable-web-security',
    '--js-flags=--allow-natives-syntax',
    '--load-extension=/tmp/x',
    '-r',
    '--',
  ])('refuses %s in a production build', (argument) => {
    expect(parseArguments(['--config=/etc/k.json', argument], true)).toEqual({
      ok: false,
      unknown: argument,
    });
  });

  it('lets a test driver have its switches in a development build', () => {
    expect(parseArguments(['--inspect=0', '--data=/tmp/x'], false)).toEqual({
      ok: true,
      values: { data: '/tmp/x' },
    });
  });
});
