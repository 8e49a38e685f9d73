import { describe, expect, it } from 'vitest';
import { countingIds, SimulatedClock } from '../../../test/support/simulated-clock.ts';
import type { FromHost, ToHost } from '../../../native-adapters/host-protocol.ts';
import type { HostProcess } from './launch.ts';
import { Supervisor, supervisorTiming } from './supervisor.ts';

/** A process that does what the test says. */
class ScriptedHost implements HostProcess {
  readonly pid = 1;
  readonly sent: ToHost[] = [];
  killed = false;
  say: (message: unknown) => void = () => undefined;
  exit: (reason: string) => void = () => undefined;

  send(message: ToHost): void {
    this.sent.push(message);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.say = listener;
  }
  onExit(listener: (reason: string) => void): void {
    this.exit = listener;
  }
  kill(): void {
    this.killed = true;
    this.exit('SIGKILL');
  }
}

const start = () => {
  const clock = new SimulatedClock();
  const hosts: ScriptedHost[] = [];
  const messages: FromHost[] = [];
  const deaths: string[] = [];
  const logged: string[] = [];
  const supervisor = new Supervisor(
    { family: 'scanner', device: { kind: 'tcp', host: '127.0.0.1', port: 9, suffix: 'line' } },
    {
      clock,
      ids: countingIds(),
      log: (event) => logged.push(event),
      launch: () => {
        const host = new ScriptedHost();
        hosts.push(host);
        return host;
      },
    },
    {
      onMessage: (message) => messages.push(message),
      onDeath: (reason) => deaths.push(reason),
    },
  );
  return { clock, hosts, messages, deaths, logged, supervisor };
};

const status = { state: 'connecting', since: '2026-11-23T09:00:00Z', detail: '' };

describe('the supervisor', () => {
  it('tells each new host its device first', () => {
    const { hosts } = start();
    expect(hosts[0]!.sent[0]).toMatchObject({ type: 'configure' });
  });

  it('starts another host after a death, and says that this one is lost', () => {
    const { clock, hosts, deaths } = start();
    hosts[0]!.exit('exit 1');
    expect(deaths).toEqual(['exit 1']);
    clock.advance(200);
    expect(hosts).toHaveLength(2);
  });

  it('kills a host whose heart stopped', () => {
    const { clock, hosts } = start();
    clock.advance(supervisorTiming.silenceMs - 1);
    hosts[0]!.say({ type: 'beat' });
    clock.advance(supervisorTiming.silenceMs - 1);
    expect(hosts[0]!.killed).toBe(false);
    clock.advance(1);
    expect(hosts[0]!.killed).toBe(true);
  });

  it('does not take a night of sleep for a stopped heart, but still hears one that stopped then', () => {
    const { clock, hosts } = start();
    clock.sleepThrough(8 * 3_600_000);
    expect(hosts[0]!.killed).toBe(false);
    hosts[0]!.say({ type: 'beat' });
    clock.sleepThrough(3_600_000);
    clock.advance(supervisorTiming.silenceMs - 1);
    expect(hosts[0]!.killed).toBe(false);
    clock.advance(1);
    expect(hosts[0]!.killed).toBe(true);
  });

  it('does not care when the wall clock is set', () => {
    const { clock, hosts } = start();
    for (const jumpMs of [86_400_000, -172_800_000]) {
      clock.jump(jumpMs);
      clock.advance(supervisorTiming.silenceMs - 1);
      hosts[0]!.say({ type: 'beat' });
    }
    expect(hosts).toHaveLength(1);
    hosts[0]!.exit('exit 1');
    clock.jump(-86_400_000);
    clock.advance(200);
    expect(hosts).toHaveLength(2);
  });

  it('never gives up, however long the device host keeps dying', () => {
    const { clock, hosts } = start();
    for (let death = 1; death <= 100; death += 1) {
      hosts.at(-1)!.exit('SIGSEGV');
      const lastMs = clock.monotonicMs() + supervisorTiming.restMs;
      while (hosts.length === death && clock.monotonicMs() < lastMs) clock.advance(1_000);
      expect(hosts).toHaveLength(death + 1);
    }
  });

  it('rests when hosts die one after the other, and then tries again', () => {
    const { clock, hosts } = start();
    for (let death = 0; death <= supervisorTiming.budget; death += 1) {
      hosts.at(-1)!.exit('exit 1');
      clock.advance(5_000);
    }
    const before = hosts.length;
    expect(before).toBe(supervisorTiming.budget + 1);
    clock.advance(supervisorTiming.restMs - 5_001);
    expect(hosts).toHaveLength(before);
    clock.advance(1);
    expect(hosts).toHaveLength(before + 1);
  });

  it('refuses what a host must not say, and logs that it did', () => {
    const { hosts, messages, logged } = start();
    hosts[0]!.say({ type: 'scanner-status', status: { ...status, state: 'dancing' } });
    hosts[0]!.say({ type: 'scan', payload: new Uint8Array(9_000), charset: 'ascii', aimId: null });
    hosts[0]!.say({ type: 'scanner-status', status });
    expect(messages).toEqual([{ type: 'scanner-status', status }]);
    expect(logged).toEqual(['device-host-message-refused', 'device-host-message-refused']);
  });

  it('replaces a host that must forget, at once, without calling it a death', () => {
    const { clock, hosts, deaths, logged, supervisor } = start();
    supervisor.forget();
    expect(hosts[0]!.killed).toBe(false);
    for (let visit = 1; visit <= 10; visit += 1) {
      supervisor.send({ type: 'want-scan' }, {});
      supervisor.forget();
      supervisor.forget();
      expect(hosts.at(-2)!.killed).toBe(true);
      expect(hosts).toHaveLength(visit + 1);
      expect(hosts.at(-1)!.sent[0]).toMatchObject({ type: 'configure' });
    }
    expect([deaths, logged]).toEqual([[], []]);
    hosts.at(-1)!.exit('exit 1');
    expect(deaths).toEqual(['exit 1']);
    clock.advance(200);
    expect(hosts).toHaveLength(12);
  });

  it('does not restart what it closed, and waits until it is gone', async () => {
    const { clock, hosts, deaths, supervisor } = start();
    const closed = supervisor.close();
    expect(hosts[0]!.sent.at(-1)).toEqual({ type: 'close' });
    hosts[0]!.exit('exit 0');
    await closed;
    clock.advance(600_000);
    expect(hosts).toHaveLength(1);
    expect(deaths).toEqual([]);
  });

  it('kills what does not close', async () => {
    const { clock, hosts, supervisor } = start();
    const closed = supervisor.close();
    clock.advance(supervisorTiming.silenceMs);
    await closed;
    expect(hosts[0]!.killed).toBe(true);
  });
});
