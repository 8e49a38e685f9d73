import { randomBytes } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach } from 'vitest';
import { addEvent, type Actor } from '../../../center/cases/act.ts';
import { enterSubmission } from '../../../center/cases/enter.ts';
import type { CaseEvent } from '../../../center/cases/events.ts';
import { caseView } from '../../../center/cases/view.ts';
import { writeServices } from '../../../center/services/content.ts';
import type { Database } from '../../../center/store/schema.ts';
import { draftSubmission } from '../../../center/testing-station.ts';
import type { SubmissionKind } from '../../../src/shared/submission/kinds.ts';
import { submissionNumber } from '../../../src/shared/submission/number.ts';
import { CaseView } from '../../../src/shared/submission/question.ts';
import type { Submission } from '../../../src/shared/submission/submission.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** A register with a calendar of its own, anew for every test. */
export class RegisterStand {
  database!: Database;
  today = '';
  #count = 0;

  async begin(open: () => Promise<Database>): Promise<void> {
    this.database = await open();
    this.today = '2026-03-02';
    await writeServices(this.database, sampleServices);
  }

  /** Ten in the morning, in China. */
  nowMs(): number {
    return Date.parse(`${this.today}T02:00:00Z`);
  }

  clerk(): Actor {
    return { name: '示例经办', nowMs: this.nowMs() };
  }

  /** The number of a case handed in now. */
  async enter(kind: SubmissionKind, changes: Partial<Submission> = {}): Promise<string> {
    this.#count += 1;
    const submission = draftSubmission(kind, {
      id: randomBytes(16).toString('hex'),
      number: submissionNumber(2026, '0001', this.#count),
      station: '0001',
      venue: sampleVenue,
      submittedAt: new Date(this.nowMs()).toISOString(),
      ...changes,
    });
    await this.database
      .transaction()
      .execute((transaction) => enterSubmission(transaction, submission, this.nowMs()));
    return submission.number;
  }

  /** The stage after the event, or why it was refused. */
  async act(number: string, event: CaseEvent, note = ''): Promise<string> {
    const done = await addEvent(this.database, number, event, note, this.clerk());
    return done.ok ? done.value.stage : done.error;
  }

  /** As a resident sees it, checked against the agreed form. */
  async view(number: string): Promise<CaseView> {
    const row = await this.database
      .selectFrom('cases')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    return CaseView.parse(await caseView(this.database, row, this.nowMs()));
  }

  promises(number: string) {
    return this.database
      .selectFrom('case_promises')
      .select(['due_on', 'is_estimated', 'cause'])
      .where('number', '=', number)
      .orderBy('position')
      .execute();
  }
}

/** The stand, begun and ended by the hooks of the suite around. */
export const registerStand = (open: () => Promise<Database>): RegisterStand => {
  const stand = new RegisterStand();
  beforeEach(() => stand.begin(open));
  afterEach(() => stand.database.destroy());
  return stand;
};

export const emptyPdf = async (pages: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage();
  return document.save();
};
