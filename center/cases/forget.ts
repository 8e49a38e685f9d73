import type { CalendarDay } from '../../src/shared/item.ts';
import type { Database } from '../store/schema.ts';

/**
 * The end of keeping (个人信息保护法 Art. 19 and 47): of cases that ended and came in before a day, everything
 * that names a person goes, papers and words included. Numbers, events and figures stay, so that
 * reports of past years still add up.
 */
export const forgetPersons = (database: Database, before: CalendarDay): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('cases')
      .innerJoin('case_persons', 'case_persons.number', 'cases.number')
      .select('cases.number')
      .where('is_open', '=', false)
      .where('arrived_at', '<', before)
      .limit(mostAtOnce)
      .execute();
    const numbers = rows.map(({ number }) => number);
    if (numbers.length === 0) return 0;
    await transaction.deleteFrom('case_persons').where('number', 'in', numbers).execute();
    await transaction.deleteFrom('case_files').where('number', 'in', numbers).execute();
    await transaction
      .updateTable('case_replies')
      .set({ text: '' })
      .where('number', 'in', numbers)
      .execute();
    await transaction
      .updateTable('case_events')
      .set({ note: '' })
      .where('number', 'in', numbers)
      .execute();
    return numbers.length;
  });

/** One statement takes some ten thousand parameters; whoever has more calls again. */
const mostAtOnce = 5_000;
