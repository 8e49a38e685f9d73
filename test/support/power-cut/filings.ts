import { writeSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database, type PragmaOptions } from 'better-sqlite3';
import { Delivery } from '../../../src/main/requests/delivery.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { err, ok, type Result } from '../../../src/shared/result.ts';
import { envelopeAt } from '../envelopes.ts';
import { countingIds, SimulatedClock } from '../simulated-clock.ts';
import { promiseLine } from './promises.ts';

/**
 * The process whose writes are recorded: files and delivers on a real station.db, and says on standard
 * output what it has promised, each time right after it did.
 *
 * filings.ts FOLDER COUNT SYNCHRONOUS
 */

const [folder = '', count = '0', synchronous = 'FULL'] = process.argv.slice(2);

type Pragma = (this: Database, source: string, options?: PragmaOptions) => unknown;
/**
 * A station folds its log into the file every thousand pages; here every hundred and fifty, so that a short
 * recording has many of these moments. A weaker `synchronous` is only to show that the simulator notices:
 * the station itself knows nothing but FULL.
 */
const adjust = (): void => {
  const pragma = Reflect.get(DatabaseConstructor.prototype, 'pragma') as Pragma;
  const adjusted: Pragma = function (source, options) {
    if (source !== 'synchronous = FULL') return pragma.call(this, source, options);
    pragma.call(this, 'wal_autocheckpoint = 150');
    return pragma.call(this, `synchronous = ${synchronous}`);
  };
  Reflect.set(DatabaseConstructor.prototype, 'pragma', adjusted);
};
adjust();

const clock = new SimulatedClock();
const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const open = (): Station =>
  value(openStation({ path: join(folder, 'station.db'), clock, ballastBytes: 4_096 }));
const say = (...words: Parameters<typeof promiseLine>): void =>
  void writeSync(1, promiseLine(...words));

const file = ({ outbox }: Station, place: number): void => {
  const number = value(outbox.reserve(2026, '0007'));
  say('reserved', number, place);
  // Every tenth visit ends here: nothing is handed in under its number.
  if (place % 10 === 9) return;
  value(outbox.keep(number, envelopeAt(place, 300 + (place % 7) * 900)));
  say('kept', number, place);
};

/** To a center that takes two thirds of what waits and is away then. */
const deliverMost = ({ outbox }: Station): Promise<void> =>
  new Promise((resolve) => {
    let taken = Math.floor((outbox.waiting * 2) / 3);
    const delivery = new Delivery({
      outbox,
      center: {
        submit: async ({ number }) =>
          (taken -= 1) < 0 ? err('unreachable') : ok({ number, outcome: 'accepted' }),
      },
      clock,
      ids: countingIds(),
      onDelivered: (id) => say('settled', id),
      onFault: () => {
        if (delivery.lastFault === null) return;
        delivery.close();
        resolve();
      },
      log: () => undefined,
    });
    delivery.begin();
  });

let station = open();
await station.ensureBallast();
value(station.identities.enrolled({ station: '0007', keyId: 'station-0007', privateKey: 'AAAA' }));
for (let place = 0; place < Number(count); place += 1) {
  file(station, place);
  if (place % 20 === 13) await deliverMost(station);
  // Closing folds the log into the file; opening makes a new one.
  if (place % 35 === 34) {
    station.close();
    station = open();
    value(station.outbox.forgetReserved());
  }
}
station.close();
