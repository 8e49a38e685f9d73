import { expect } from '@playwright/test';
import { virtualCard } from '../../native-adapters/id-card-reader/virtual/cards.ts';
import { RequestScreens } from '../../test/e2e/support/request-steps.ts';
import type { Resident } from '../../test/e2e/support/resident.ts';
import { readyToHandIn } from '../../test/e2e/support/requests.ts';
import type { DemoDevices } from './devices.ts';

const slow = { timeout: 30_000 };

/** From home: a disclosure request with the card, handed in, and looked up again. Ends at home. */
export const walkRequest = async (
  resident: Resident,
  devices: DemoDevices,
  picture: (name: string) => Promise<void>,
): Promise<void> => {
  const screens = new RequestScreens(resident);
  const { page } = resident;
  await readyToHandIn(resident);
  await resident.button(/^说/).click();
  await screens.step('我要申请、我要说');
  await picture('requests');
  await resident.button(/^依申请公开/).click();
  await page.getByRole('searchbox').waitFor();
  await screens.type('gongzufang');
  await expect(page.locator('mark').first()).toBeVisible(slow);
  await picture('public-already');
  await resident.button(/^没有我要的，继续申请/).click();
  await screens.step('谁来申请');
  await screens.choose(/^个人/, /^为自己/);
  await screens.next();
  await expect(page.getByText('请把证件平放在读卡器上')).toBeVisible(slow);
  await picture('card');
  await devices.command({ device: 'card', do: 'present', card: 'resident' });
  await expect(page.getByText('读好了，请拿走证件')).toBeVisible(slow);
  await picture('card-left');
  await devices.command({ device: 'card', do: 'remove' });
  await expect(page.getByText('读好了，请拿走证件')).toHaveCount(0, slow);
  await screens.next();
  await screens.contact();
  await screens.step('要什么信息');
  await screens.next();
  await screens.step('向谁申请');
  await picture('agency');
  await screens.next();
  await screens.form();
  await screens.sign();
  await picture('signature');
  await screens.next();
  await screens.step('核对并提交');
  await picture('review');
  await screens.handIn();
  await expect(page.getByText('小票已经印出，请拿走')).toBeVisible(slow);
  await picture('handed-in');
  const code = await screens.queryCode();
  await resident.button(/小票拿好了/).click();
  await screens.open(/^查进度和答复/);
  await screens.write('查询码（12 位数字）', code);
  await screens.write('后四位', virtualCard('resident').fields.number.slice(-4));
  await resident.button(/^查询/).click();
  await expect(page.getByText('办到哪一步了')).toBeVisible(slow);
  await picture('progress');
  await resident.home();
};
