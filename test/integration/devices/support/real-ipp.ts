import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createIppClient } from '../../../../native-adapters/a4-printer/ipp-client.ts';
import { systemClock as clock } from '../../../../native-adapters/system-clock.ts';
import { eventually, findProgram, freePort, startProgram, type Running } from './process.ts';

/**
 * A real IPP Everywhere printer (ippeveprinter of CUPS) and a real CUPS queue in front of it, on loopback.
 * ippeveprinter refuses to start without DNS-SD, hence the private bus and avahi.
 */

export const printerPrograms = ['dbus-daemon', 'avahi-daemon', 'ippeveprinter'] as const;
export const queuePrograms = ['cupsd', 'lpadmin'] as const;

const busConfiguration = (folder: string): string =>
  `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=${folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/><allow user="*"/></policy></busconfig>`;

const avahiConfiguration = `[server]
host-name=kiosk-test
allow-interfaces=lo
use-ipv4=yes
use-ipv6=no
enable-dbus=yes
[publish]
publish-workstation=no
`;

const answers = async (uri: string): Promise<boolean> =>
  (
    await createIppClient({ uri, clock }).send({
      operation: 'Get-Printer-Attributes',
      deadlineMs: 1_000,
    })
  ).ok;

const hasEnded = ({ process }: Running): boolean =>
  process.exitCode !== null || process.signalCode !== null;

export interface RealPrinter {
  readonly uri: string;
  readonly folder: string;
  /** Everything mended: each tray of ippeveprinter needs its level, and any 0 makes it out of paper. */
  setPaper(sheets: number): Promise<void>;
  /** SIGKILL: as if the cable were pulled. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A bus and an avahi of our own, one for all printers of a test file: a machine runs one avahi at a time. */
export interface ServiceDiscovery {
  readonly env: Record<string, string>;
  close(): Promise<void>;
}

export const startServiceDiscovery = async (): Promise<ServiceDiscovery> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-dnssd-'));
  await writeFile(join(folder, 'bus.conf'), busConfiguration(folder));
  await writeFile(join(folder, 'avahi.conf'), avahiConfiguration);
  const env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${folder}/bus` };
  const busArguments = [`--config-file=${folder}/bus.conf`, '--nofork', '--nopidfile'];
  const bus = startProgram('dbus-daemon', busArguments, { logFile: join(folder, 'bus.log') });
  await eventually('the bus', () => existsSync(join(folder, 'bus')));
  const avahiArguments = ['-f', `${folder}/avahi.conf`, '--no-drop-root', '--no-chroot'];
  const logFile = join(folder, 'avahi.log');
  const avahi = startProgram('avahi-daemon', [...avahiArguments, '--no-rlimits'], { logFile, env });
  const close = async (): Promise<void> => {
    await avahi.stop();
    await bus.stop();
    await rm(folder, { recursive: true, force: true });
  };
  // Fails when another test run on this machine has its avahi up.
  await eventually('avahi', () => readLog(logFile).includes('Server startup complete')).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  return { env, close };
};

const readLog = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** `command`: a shell script for `-c`, run once a job with the document's path. */
export const startRealPrinter = async (
  { env }: ServiceDiscovery,
  command: string,
): Promise<RealPrinter> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-ipp-'));
  await mkdir(join(folder, 'spool'));
  const port = await freePort();
  const uri = `ipp://127.0.0.1:${port}/ipp/print`;
  const file = join(folder, 'print.sh');
  await writeFile(file, `#!/bin/sh\n${command}\n`);
  await chmod(file, 0o755);
  let printer: Running | null = null;
  const launch = async (): Promise<void> => {
    await eventually('ippeveprinter', async () => {
      // While avahi is still starting it gives up, or dies of an assertion.
      if (printer === null || hasEnded(printer))
        printer = startProgram(
          'ippeveprinter',
          `-v -2 -n localhost -p ${port} -k -d ${folder}/spool -f application/pdf -c ${file} KioskTestA4`.split(
            ' ',
          ),
          { logFile: join(folder, 'printer.log'), env },
        );
      await new Promise((resolve) => setTimeout(resolve, 250));
      return answers(uri);
    });
  };
  const close = async (): Promise<void> => {
    await printer?.stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  await launch().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    uri,
    folder,
    setPaper: async (sheets) => {
      const trays = [
        `size0=&type0=&level0=`,
        `size1=iso_a4_210x297mm&type1=stationery&level1=${sheets}`,
        `size2=&type2=&level2=1`,
        `size3=iso_dl_110x220mm&type3=envelope&level3=25`,
      ];
      await fetch(`http://127.0.0.1:${port}/media?${trays.join('&')}`);
    },
    kill: async () => printer?.stop('SIGKILL'),
    close,
  };
};

const cupsConfiguration = (port: number): string => `LogLevel debug
Listen 127.0.0.1:${port}
Browsing Off
WebInterface No
DefaultAuthType None
JobRetryInterval 5
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const cupsFiles = (folder: string): string => `ServerRoot ${folder}/etc
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
User lp
Group lp
SystemGroup root
`;

export interface RealQueue {
  readonly uri: string;
  readonly folder: string;
  close(): Promise<void>;
}

export const startRealQueue = async (printerUri: string): Promise<RealQueue> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-cups-'));
  for (const name of ['etc', 'etc/ppd', 'spool', 'spool/tmp', 'cache', 'state'])
    await mkdir(join(folder, name));
  await chmod(folder, 0o755);
  const port = await freePort();
  const files = { conf: join(folder, 'etc/cupsd.conf'), own: join(folder, 'etc/cups-files.conf') };
  await writeFile(files.conf, cupsConfiguration(port));
  await writeFile(files.own, cupsFiles(folder));
  const server = startProgram('cupsd', ['-f', '-c', files.conf, '-s', files.own], {
    logFile: join(folder, 'cupsd.log'),
  });
  const uri = `ipp://127.0.0.1:${port}/printers/A4`;
  const run = promisify(execFile);
  await eventually('cupsd', () => answers(`ipp://127.0.0.1:${port}/`));
  const address = [
    '-h',
    `127.0.0.1:${port}`,
    '-p',
    'A4',
    '-E',
    '-v',
    printerUri,
    '-m',
    'everywhere',
  ];
  await run(findProgram('lpadmin') ?? 'lpadmin', address);
  await eventually('the queue', () => answers(uri));
  return {
    uri,
    folder,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
