import type { FieldValues } from '../../src/shared/submission/definition.ts';
import { FieldValuesSchema } from '../../src/shared/submission/submission.ts';
import type { Database } from '../store/schema.ts';

/** Copies of printed matter that are not to be had any more, though the loaded services still count them. */

/** One material at one venue. */
export const placeKey = (materialId: string | null, venue: string): string =>
  `${materialId}\n${venue}`;

/** As the form lets one choose; one where it says nothing that can be. */
export const copiesIn = (fields: FieldValues): number => {
  const copies = Number(fields['copies']);
  return Number.isInteger(copies) && copies >= 1 && copies <= 9 ? copies : 1;
};

const openReservations = (database: Database) =>
  database
    .selectFrom('cases')
    .innerJoin('case_persons', 'case_persons.number', 'cases.number')
    .select(['cases.subject_id', 'cases.venue', 'case_persons.fields'])
    .where('cases.kind', '=', 'paper-material')
    .where('cases.is_open', '=', true);

/** By `placeKey`: what was taken since the services were loaded, and what is put aside for somebody. */
export const copiesGone = async (database: Database): Promise<ReadonlyMap<string, number>> => {
  const gone = new Map<string, number>();
  const count = (key: string, copies: number): void => {
    gone.set(key, (gone.get(key) ?? 0) + copies);
  };
  for (const row of await database.selectFrom('paper_taken').selectAll().execute())
    count(placeKey(row.material_id, row.venue), row.copies);
  for (const row of await openReservations(database).execute())
    count(
      placeKey(row.subject_id, row.venue),
      copiesIn(FieldValuesSchema.parse(JSON.parse(row.fields))),
    );
  return gone;
};

/** So many copies fewer on the venue's shelf until services are loaded anew. */
export const takePaper = async (
  database: Database,
  materialId: string,
  venue: string,
  copies: number,
): Promise<void> => {
  await database
    .insertInto('paper_taken')
    .values({ material_id: materialId, venue, copies })
    .onConflict((conflict) =>
      conflict.columns(['material_id', 'venue']).doUpdateSet((row) => ({
        copies: row('paper_taken.copies', '+', copies),
      })),
    )
    .execute();
};

/** Before a reservation is closed: what was put aside goes to whoever waits for it, not back on the shelf. */
export const handOver = async (transaction: Database, number: string): Promise<void> => {
  const row = await openReservations(transaction)
    .where('cases.number', '=', number)
    .executeTakeFirst();
  if (row === undefined || row.subject_id === null) return;
  const copies = copiesIn(FieldValuesSchema.parse(JSON.parse(row.fields)));
  await takePaper(transaction, row.subject_id, row.venue, copies);
};
