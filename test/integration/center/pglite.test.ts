import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestStore } from '../../../center/testing.ts';
import { openEmbedded } from '../../../center/store/connect.ts';
import { putItems } from '../../../center/store/items.ts';
import { sampleItems } from '../feed/samples.ts';
import { describeCases } from './cases-contract.ts';
import { describeDoor } from './door-contract.ts';
import { describeIntake } from './intake-contract.ts';
import { describeQuestions } from './questions-contract.ts';
import { describePages } from './pages-contract.ts';
import { describeReport } from './report-contract.ts';
import { describeStore } from './store-contract.ts';
import { countItems } from './count-items.ts';
import { describeTerms } from './terms-contract.ts';

describeStore('PGlite', openTestStore);
describeCases('PGlite', openTestStore);
describeTerms('PGlite', openTestStore);
describeDoor('PGlite', openTestStore);
describeIntake('PGlite', openTestStore);
describeQuestions('PGlite', openTestStore);
describeReport('PGlite', openTestStore);
describePages('PGlite', openTestStore);

it('the embedded store keeps what it was given when it is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'center-embedded-'));
  const first = await openEmbedded(join(folder, 'data', 'database'));
  await putItems(first, sampleItems(5));
  await first.destroy();
  const second = await openEmbedded(join(folder, 'data', 'database'));
  expect(await countItems(second)).toBe(5);
  await second.destroy();
  rmSync(folder, { recursive: true, force: true });
});
