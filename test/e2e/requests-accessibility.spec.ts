import { expect, test } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { tooSmallOn } from '../support/legibility.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { RequestScreens } from './support/request-steps.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';

/** Every screen on which residents hand something in is judged by axe, in both orientations, both modes. */

type Judge = (name: string) => Promise<void>;

/** Every step of a disclosure request, up to the slip. */
const disclosure = async (
  stand: Stand,
  resident: Resident,
  screens: RequestScreens,
  judge: Judge,
): Promise<void> => {
  await resident.button(/^说/).click();
  await screens.step('我要申请、我要说');
  await judge('requests');
  await resident.button(/^依申请公开/).click();
  await judge('look first');
  await resident.button(/^不查了，直接申请/).click();
  await screens.step('谁来申请');
  await screens.choose(/^个人/, /^受委托/, /^我带了委托书/);
  await judge('who');
  await screens.next();
  await screens.step('身份证明');
  await expect(resident.page.getByText('请把证件平放在读卡器上')).toBeVisible();
  await judge('card');
  stand.card.present('resident', { name: '示例明' });
  await expect(resident.page.getByText('读好了，请拿走证件')).toBeVisible();
  await judge('card left');
  stand.card.remove();
  await resident
    .button(/^手工填写/)
    .last()
    .click();
  await screens.write('姓名', 'shili');
  await screens.write('证件号码', '000000199003078041');
  await screens.next();
  await expect(resident.page.getByText('号码里有一位打错了')).toBeVisible();
  await judge('typed identity with a problem');
  await resident.page.keyboard.press('Backspace');
  await resident.page.keyboard.type('0');
  await screens.next();
  await screens.contact();
  await screens.step('要什么信息');
  await screens.write('您要哪一份政府信息', 'yanglaojin');
  await judge('wanted');
  await screens.next();
  await screens.step('向谁申请');
  await judge('agency');
  await screens.next();
  await screens.form();
  await screens.sign();
  await judge('signature');
  await screens.next();
  await screens.step('核对并提交');
  await judge('review');
  await screens.handIn();
  await expect(resident.page.getByText('小票已经印出，请拿走')).toBeVisible();
  await judge('sent');
};

/** What was handed in is looked up, and the lists are opened. */
const others = async (resident: Resident, screens: RequestScreens, judge: Judge): Promise<void> => {
  const code = await screens.queryCode();
  await resident.button(/小票拿好了/).click();
  await screens.open(/^查进度和答复/);
  await screens.write('查询码（12 位数字）', code);
  await screens.write('后四位', '0000');
  await resident.button(/^查询/).click();
  await expect(resident.page.getByText('没有查到')).toBeVisible();
  await judge('look up');
  await resident.home();
  for (const [tile, row, verb] of [
    [/^意见征集/, /^示例区公园开放时间/, /^我要提意见/],
    [/^政策申请/, /^示例稳岗补贴/, /^登记申请意向/],
  ] as const) {
    await screens.open(tile);
    await resident.button(row).waitFor();
    await judge(`list ${tile.source}`);
    await resident.button(row).click();
    await resident.button(verb).waitFor();
    await judge(`page ${tile.source}`);
    await resident.button(verb).click();
    await resident.button(/^上一步/).waitFor();
    await judge(`form ${tile.source}`);
    await resident.home();
  }
  await screens.open(/^纸质资料/);
  await resident.button(/^示例区公报/).waitFor();
  await judge('shelf');
  await resident.button(/^示例区公报/).click();
  await resident.button(/^现在取一份/).waitFor();
  await judge('paper');
  await resident.button(/^现在取一份/).click();
  await resident.page.getByText('请到这里拿').waitFor();
  await judge('paper taken');
  await resident.home();
  await screens.open(/^满意度评价/);
  await screens.choose(/^满意/);
  await judge('satisfaction');
};

for (const orientation of ['portrait', 'landscape'] as const)
  for (const elder of [false, true])
    test(`axe finds nothing where something is handed in, and no words are too small (${orientation}${elder ? ', easy mode' : ''})`, async () => {
      await using stand = await startStand({ orientation, withIntake: true });
      const resident = new Resident(await stand.launch());
      const screens = new RequestScreens(resident);
      await readyToHandIn(resident);
      await resident.begin();
      if (elder) await resident.button('长辈版').click();
      const found: string[] = [];
      const judge: Judge = async (name) => {
        for (const violation of await violationsOn(resident.page))
          found.push(`${name}: ${violation}`);
        for (const words of await tooSmallOn(resident.page))
          found.push(`${name}: too small: ${words}`);
      };
      await disclosure(stand, resident, screens, judge);
      await others(resident, screens, judge);
      expect(found).toEqual([]);
    });
