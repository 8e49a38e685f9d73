import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { queryCodeSymbol, readQueryCode } from '../../src/shared/submission/number.ts';
import { textOf } from '../support/paper.ts';
import { startStand } from '../support/stand.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';
import { VaultOfPage } from './support/vault.ts';

/** A rare name, one that only the fonts for rare names draw among it. */
const name = '示例䶮𠮷';
const identityNumber = '000000199003078040';

const request = {
  applicant: 'citizen',
  'by-agent': 'self',
  phone: '13800000000',
  address: '示例区槐荫路1号',
  information: '槐荫路路灯工程的合同',
  form: 'paper',
  delivery: 'kiosk',
  'other-form': 'accept',
};

test('a request goes from the card on the reader to the center, onto paper, and is read back by its slip', async () => {
  await using stand = await startStand({ withIntake: true });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await readyToHandIn(resident);
  await resident.begin();
  const vault = await VaultOfPage.open(kiosk);
  const view = async () => vault.view();
  const printed = (ending: string): string[] =>
    readdirSync(stand.printsFolder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => join(stand.printsFolder, file));

  await test.step('the card says who it is', async () => {
    expect(await vault.call('open', { kind: 'disclosure-request', subjectId: null })).toEqual({
      ok: true,
      value: {},
    });
    await vault.call('readCard', { role: 'applicant' });
    stand.card.present('resident', { name, number: identityNumber });
    await expect.poll(async () => (await view())?.draft?.identity?.name).toBe(name);
    expect((await view())?.card.state).toBe('left-behind');
    stand.card.remove();
    await expect.poll(async () => (await view())?.card.state).toBe('off');
  });

  await test.step('what is written is handed in, and the center has it', async () => {
    for (const [field, value] of Object.entries(request))
      await vault.call('setField', { name: field, value });
    await vault.call('setSignature', {
      signature: [
        [
          [100, 100],
          [500, 200],
        ],
      ],
    });
    expect(await vault.call('confirm', {})).toEqual({ ok: true, value: {} });
    await expect.poll(async () => (await view())?.sent?.delivery).toBe('accepted');
  });

  const sent = (await view())?.sent;
  const number = sent?.number ?? '';
  const code = readQueryCode(sent?.queryCode ?? '') ?? '';
  expect(sent?.lastFourOf).toBe('identity');

  await test.step('the slip says so, without a name', async () => {
    await expect.poll(async () => (await view())?.sent?.slip).toBe('confirmed');
    const slip = printed('.txt')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(slip).toContain(number);
    expect(slip).toContain('已受理');
    expect(slip).toContain(queryCodeSymbol(code));
    expect(slip).not.toContain('䶮');
  });

  await test.step('the application comes out on A4', async () => {
    expect(await vault.call('printApplication', {})).toEqual({ ok: true, value: {} });
    await expect.poll(() => printed('.pdf').length).toBe(1);
    const [file = ''] = printed('.pdf');
    const text = textOf(file).replaceAll(/\s+/g, '');
    expect(text).toContain(name);
    expect(text).toContain(number);
  });

  await test.step('its slip under the scanner finds the case again', async () => {
    await vault.call('scanCode', {});
    await expect.poll(async () => (await view())?.lookup.state).toBe('scanning');
    stand.scanner.scan(queryCodeSymbol(code));
    await expect.poll(async () => (await view())?.lookup.code.replaceAll(' ', '')).toBe(code);
    const wrong = await vault.call('lookUp', { code, lastFour: '0000' });
    expect(wrong).toEqual({ ok: false, error: 'unknown' });
    const found = await vault.call('lookUp', { code, lastFour: identityNumber.slice(-4) });
    expect(found).toEqual({ ok: true, value: {} });
    expect((await view())?.lookup.case).toMatchObject({ number, stage: 'received' });
  });
});
