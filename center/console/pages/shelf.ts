import { html } from 'hono/html';
import { paperName } from '../../../src/shared/paper-material.ts';
import type { PaperMaterial } from '../../../src/shared/services.ts';
import { readServices } from '../../services/content.ts';
import type { Database } from '../../store/schema.ts';
import type { ConsoleDoor, Visit } from '../door.ts';
import type { Html } from '../frame.ts';

/** 纸质资料: what is left on the shelves of each venue, and who waits for what, so that it is brought there. */

/** So few that somebody should bring more. */
const fewCopies = 3;

interface Shelved {
  readonly material: PaperMaterial;
  readonly venue: string;
  readonly shelf: string;
  readonly copies: number;
  /** Reservations that nobody has closed. */
  readonly waiting: number;
}

interface Reserved {
  readonly subject_id: string | null;
  readonly venue: string;
  readonly count: number;
}

const reservations = async (database: Database): Promise<readonly Reserved[]> => {
  const rows = await database
    .selectFrom('cases')
    .select(['subject_id', 'venue', ({ fn }) => fn.countAll<string>().as('count')])
    .where('kind', '=', 'paper-material')
    .where('is_open', '=', true)
    .groupBy(['subject_id', 'venue'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

const shelvedNow = async (database: Database): Promise<readonly Shelved[]> => {
  const materials = (await readServices(database))?.materials ?? [];
  const waiting = await reservations(database);
  return materials.flatMap((material) => {
    const venues = new Set(material.shelves.map(({ venue }) => venue));
    // Reserved where it has no shelf: it is to be brought there all the same.
    const elsewhere = waiting
      .filter((one) => one.subject_id === material.id && !venues.has(one.venue))
      .map(({ venue }) => ({ venue, shelf: '', copies: 0 }));
    return [...material.shelves, ...elsewhere].map((place) => ({
      ...place,
      material,
      waiting:
        waiting.find((one) => one.subject_id === material.id && one.venue === place.venue)?.count ??
        0,
    }));
  });
};

const mark = ({ shelf, copies }: Shelved): Html | '' => {
  if (shelf === '') return html`<span class="mark">这里没有架位</span>`;
  if (copies === 0) return html`<span class="mark bad">拿完了</span>`;
  return copies <= fewCopies ? html`<span class="mark">快没了</span>` : '';
};

const row = (shelved: Shelved): Html => {
  const { material, shelf, copies, waiting } = shelved;
  return html`<tr>
    <td>${paperName(material)}</td>
    <td>${shelf}</td>
    <td class="number">${copies}</td>
    <td class="number">${waiting === 0 ? '' : waiting}</td>
    <td>${mark(shelved)}</td>
  </tr>`;
};

const venueTable = (venue: string, shelved: readonly Shelved[]): Html =>
  html`<h2>${venue}</h2>
    <div class="sheet">
      <table>
        <thead>
          <tr>
            <th>资料</th>
            <th>架位</th>
            <th class="number">还有</th>
            <th class="number">预约待办</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${shelved.toSorted((one, other) => one.copies - other.copies).map(row)}
        </tbody>
      </table>
    </div>`;

const shelves = async ({ database }: Visit) => {
  const shelved = await shelvedNow(database);
  const venues = [...new Set(shelved.map(({ venue }) => venue))];
  return {
    title: '纸质资料',
    content:
      venues.length === 0
        ? html`<section class="soft">服务目录里还没有纸质资料。</section>`
        : html`<p class="soft">
              “还有”是目录里的份数减去已经取走和预约的；配送以后装入新的服务目录，重新计数，未办结的预约仍然留出。
            </p>
            ${venues.map((venue) =>
              venueTable(
                venue,
                shelved.filter((one) => one.venue === venue),
              ),
            )}`,
  };
};

const path = '/console/shelf';

export const shelfPages = (door: ConsoleDoor): void => {
  door.page(path, path, 'see-shelf', shelves);
};
