import { expect, test } from '@playwright/test';
import { startStand, type StandOptions } from '../support/stand.ts';
import { pressOn, tabTo } from './support/focus.ts';
import { casesOf, RequestScreens } from './support/request-steps.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';

/** What residents hand in, from the first touch to the slip, on the real kiosk, vault and center. */

const start = async (orientation: StandOptions['orientation'] & string) => {
  const stand = await startStand({ orientation, withIntake: true });
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await readyToHandIn(resident);
  await resident.begin();
  return { stand, kiosk, resident, screens: new RequestScreens(resident) };
};

/** GB 11643 with an area that does not exist. */
const typedNumber = '000000199003078040';

test('a resident applies with the card, signs, and takes the slip home (portrait)', async () => {
  const { stand, resident, screens } = await start('portrait');
  await using _stand = stand;
  const { page } = resident;

  await test.step('is first shown what is public already', async () => {
    await screens.open(/^依申请公开/);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await screens.type('yanglaojin');
    await resident.button(/^没有我要的，继续申请/).click();
  });

  await test.step('is told in words what is missing, and says who applies', async () => {
    await screens.step('谁来申请');
    await screens.next();
    await expect(page.getByText('这一项要填').first()).toBeVisible();
    await screens.choose(/^个人/, /^为自己/);
    await screens.next();
  });

  await test.step('puts the card on the reader, and cannot go on before it is taken away', async () => {
    await expect(page.getByText('请身后的人站到一米线外')).toBeVisible();
    await expect(page.getByText('请把证件平放在读卡器上')).toBeVisible();
    stand.card.present('resident', { name: '示例明' });
    await expect(page.getByText('读好了，请拿走证件')).toBeVisible();
    await expect(page.getByText('示＊＊')).toBeVisible();
    await expect(page.getByText('示例明')).toHaveCount(0);
    await expect(resident.button(/^下一步/)).toHaveAttribute('aria-disabled', 'true');
    await resident.home();
    await expect(page.getByText('请拿走读卡器上的证件')).toBeVisible();
    await resident.button('返回').click();
    stand.card.remove();
    await expect(page.getByText('读好了，请拿走证件')).toHaveCount(0);
    await screens.next();
  });

  await test.step('answers the rest, with the agency already suggested', async () => {
    await screens.contact();
    await screens.step('要什么信息');
    await expect(screens.field('您要哪一份政府信息')).toContainText('养老金');
    await screens.next();
    await screens.step('向谁申请');
    await expect(resident.button(/^示例区人力资源和社会保障局.*“养老金”有关.*已选/)).toBeVisible();
    await screens.next();
    await screens.choose(/^都可以/, /^到自助终端看和打印/, /^行，换别的形式/);
    await screens.next();
    await screens.sign();
    await screens.next();
  });

  await test.step('reads everything over, covered, sees the form, and mends one answer', async () => {
    await screens.step('核对并提交');
    await expect(page.getByText('138＊＊＊＊＊＊34')).toBeVisible();
    await resident.button(/^看看申请表/).click();
    await expect(page.locator('canvas[aria-busy=false]').first()).toBeVisible();
    await resident.button(/^看好了/).click();
    await resident.button('修改 联系电话').click();
    await screens.step('怎样联系您');
    await resident.button(/^改好了，回到核对/).click();
    await screens.step('核对并提交');
  });

  await test.step('hands in; number, code and dates are on the screen and on the slip', async () => {
    await screens.handIn();
    await expect(page.getByText('小票已经印出，请拿走')).toBeVisible();
    for (const days of [7, 20, 40])
      await expect(page.getByText(`${days} 个工作日内`, { exact: true })).toBeVisible();
    const slip = stand.receipt.texts.join('').replaceAll(/\s/g, '');
    expect(slip).toContain(await screens.queryCode());
    expect(slip).not.toContain('示例明');
    const [entered, ...more] = await casesOf(stand);
    expect(more).toEqual([]);
    expect(entered).toMatchObject({ kind: 'disclosure-request', agency_id: 'labour' });
    expect(entered?.identity).toContain('示例明');
  });

  await test.step('prints the application', async () => {
    await resident.button(/^打印申请表/).click();
    await expect(page.getByText('打印完成，请取走纸张')).toBeVisible();
    await resident.button('完成').click();
  });

  await test.step('leaves, and the next visit knows nothing of it', async () => {
    await resident.endVisit();
    await resident.begin();
    await screens.begin();
    await expect(resident.page.getByText('已选')).toHaveCount(0);
  });
});

test('a resident types who he is; a wrong digit is named in words (landscape)', async () => {
  const { stand, resident, screens } = await start('landscape');
  await using _stand = stand;
  await screens.begin();
  await screens.choose(/^个人/, /^为自己/);
  await screens.next();
  await resident.button(/^手工填写/).click();
  await screens.write('姓名', 'shili');
  await screens.write('证件号码', '000000199003078041');
  await screens.next();
  await expect(resident.page.getByText('号码里有一位打错了')).toBeVisible();
  await screens.field('证件号码').click();
  await resident.page.keyboard.press('Backspace');
  await resident.page.keyboard.type('0');
  await screens.next();
  await screens.contact();
  await screens.describe('yanglaojin');
  await screens.sign();
  await screens.next();
  await screens.handIn();
  const [entered] = await casesOf(stand);
  expect(entered?.identity).toContain(typedNumber);
  expect(entered?.identity).toContain('typed');
});

test('who cannot read or write is helped, and agrees to every answer that is read out', async () => {
  const { stand, resident, screens } = await start('portrait');
  await using _stand = stand;
  await screens.begin();
  await resident.button(/^我不方便读写/).click();
  await screens.choose(/^个人/, /^为自己/);
  await screens.next();
  await screens.useCard(stand, '示例老人');
  await screens.next();
  await screens.contact();
  await screens.describe('yanglaojin');
  await screens.next();
  await screens.step('核对并提交');
  const handIn = resident.button(/^确认提交/);
  await expect(handIn).toHaveAttribute('aria-disabled', 'true');
  const agree = resident.page.getByRole('button', { name: /^对 / });
  for (let row = 0; row < (await agree.count()); row += 1) await agree.nth(row).click();
  await expect(handIn).not.toHaveAttribute('aria-disabled', 'true');
  await resident.button('不对 联系电话').click();
  await screens.step('怎样联系您');
  await resident.button(/^改好了，回到核对/).click();
  await screens.step('核对并提交');
  await expect(handIn).toHaveAttribute('aria-disabled', 'true');
  const open = resident.page.locator('.review-agree[aria-pressed=false]');
  while ((await open.count()) > 0) await open.first().click();
  await expect(handIn).not.toHaveAttribute('aria-disabled', 'true');
  await screens.handIn();
  expect((await casesOf(stand))[0]).toMatchObject({ assisted: true });
});

test('a whole application by focus alone, with the name for a signature', async () => {
  const { stand, resident, screens } = await start('portrait');
  await using _stand = stand;
  const { page } = resident;
  const keys = async (name: RegExp): Promise<void> => pressOn(page, name);
  const type = async (name: RegExp, text: string): Promise<void> => {
    await tabTo(page, name);
    await screens.type(text);
  };
  await keys(/^说/);
  await keys(/^依申请公开/);
  await page.getByRole('searchbox').waitFor();
  await keys(/^不查了，直接申请/);
  await screens.step('谁来申请');
  for (const option of [/^个人/, /^为自己/, /^下一步/]) await keys(option);
  await screens.step('身份证明');
  await keys(/^手工填写/);
  await type(/^姓名/, 'shili');
  await type(/^证件号码/, typedNumber);
  await keys(/^下一步/);
  await screens.step('怎样联系您');
  await page.keyboard.type('13800001234');
  await type(/^联系地址/, 'shilidadao');
  await keys(/^下一步/);
  await screens.step('要什么信息');
  await screens.type('yanglaojin');
  await keys(/^下一步/);
  await screens.step('向谁申请');
  await keys(/^下一步/);
  await screens.step('怎样提供给您');
  for (const option of [/^都可以/, /^到自助终端/, /^行，换/, /^下一步/]) await keys(option);
  await screens.step('签名');
  await keys(/^不方便手写/);
  await expect(page.getByText('签好了')).toBeVisible();
  await keys(/^下一步/);
  await screens.step('核对并提交');
  await keys(/^确认提交/);
  await expect(page.getByRole('heading', { name: /^已受理/ })).toBeVisible({ timeout: 40_000 });
  expect(await casesOf(stand)).toHaveLength(1);
});

test('every other kind reaches the center', async () => {
  const { stand, resident, screens } = await start('portrait');
  await using _stand = stand;
  const finish = async (): Promise<void> => {
    await screens.handIn();
    await resident.button(/完成|^好了/).click();
  };

  await test.step('an opinion on a draft', async () => {
    await screens.open(/^意见征集/);
    await resident.button(/^示例区公园开放时间/).click();
    await resident.button(/^我要提意见/).click();
    await screens.choose(/^六点/);
    await screens.next();
    await screens.next();
    await finish();
  });

  await test.step('a question', async () => {
    await screens.open(/^咨询投诉建议/);
    await screens.choose(/^咨询/);
    await screens.write('标题', 'yanglaojin');
    await screens.write('内容', 'yanglaojin');
    await screens.next();
    await screens.next();
    await finish();
  });

  await test.step('an intent', async () => {
    await screens.open(/^政策申请/);
    await resident.button(/^示例稳岗补贴/).click();
    await resident.button(/^登记申请意向/).click();
    await screens.choose(/^在示例区登记/);
    await screens.next();
    await screens.write('单位名称', 'shiligongsi');
    await screens.write('统一社会信用代码', '91350100M000100Y43');
    await screens.write('联系人', 'shili');
    await screens.write('联系电话', '13800001234');
    await screens.next();
    await finish();
  });

  await test.step('a gazette from the shelf', async () => {
    await screens.open(/^纸质资料/);
    await resident.button(/^示例区公报/).click();
    await resident.button(/^现在取一份/).click();
    await expect(resident.page.getByText('好了，请拿走一份，架上还剩 4 份')).toBeVisible();
    await resident.home();
  });

  await test.step('how satisfied one is', async () => {
    await screens.open(/^满意度评价/);
    await screens.choose(/^满意/);
    await finish();
  });

  const entered = await casesOf(stand);
  expect(entered.map(({ kind }) => kind)).toEqual([
    'consultation',
    'message',
    'policy-application',
    'paper-material',
    'satisfaction',
  ]);
  expect(JSON.parse(entered[0]?.fields ?? '{}')).toMatchObject({ 'q-q-open': '2' });
});

test('while the center cannot be reached the screen says so, and then that it was taken', async () => {
  const { stand, resident, screens } = await start('portrait');
  await using _stand = stand;
  stand.intake?.trouble({ kind: 'cut' });
  await screens.open(/^咨询投诉建议/);
  await screens.choose(/^建议/);
  await screens.write('标题', 'yanglaojin');
  await screens.write('内容', 'yanglaojin');
  await screens.next();
  await screens.next();
  await screens.handIn(/^待上传/);
  stand.intake?.trouble(null);
  await expect(resident.page.getByRole('heading', { name: /^已受理/ })).toBeVisible({
    timeout: 90_000,
  });
});

test('an unsent form is spoken of when somebody wants to leave, and its steps keep what was answered', async () => {
  const { stand, resident, screens } = await start('portrait');
  await using _stand = stand;
  await screens.begin();
  await screens.choose(/^单位/, /^为自己/);
  await screens.next();
  await screens.step('单位信息');
  await screens.write('单位名称', 'shiligongsi');
  await resident.button(/^上一步/).click();
  await expect(resident.button(/^单位.*已选/)).toBeVisible();
  await screens.next();
  await resident.button(/^看内容/).click();
  await expect(screens.field('单位名称')).toContainText('公司');
  await resident.button('结束并清除').first().click();
  await expect(resident.page.getByText('您填的“依申请公开”还没有提交')).toBeVisible();
});

/** The vault in use and the one that is kept ready for the next visit. */
const killVaults = async ({ app }: Awaited<ReturnType<typeof start>>['kiosk']): Promise<void> => {
  const killed = await app.evaluate(({ app: main }) => {
    const vaults = main.getAppMetrics().filter(({ name }) => name?.includes('vault'));
    for (const { pid } of vaults) process.kill(pid, 'SIGKILL');
    return vaults.length;
  });
  expect(killed).toBeGreaterThan(0);
};

test('a vault that dies is said plainly at every step, and the form begins anew', async () => {
  const { stand, kiosk, resident, screens } = await start('portrait');
  await using _stand = stand;
  const { page } = resident;
  const beginsAnew = async (): Promise<void> => {
    await killVaults(kiosk);
    await expect(page.getByText('填的内容没有保住')).toBeVisible();
    await resident.button(/^再试一次/).click();
    await screens.step('谁来申请');
    await expect(page.getByText('已选')).toHaveCount(0);
  };
  const toIdentity = async (): Promise<void> => {
    await screens.choose(/^个人/, /^为自己/);
    await screens.next();
    await screens.step('身份证明');
  };
  await screens.begin();
  await screens.choose(/^个人/);
  await test.step('the first step', beginsAnew);
  await toIdentity();
  await expect(page.getByText('请把证件平放在读卡器上')).toBeVisible();
  await test.step('the step that reads cards', beginsAnew);
  await toIdentity();
  await screens.useCard(stand, '示例明');
  await screens.next();
  await screens.contact();
  await screens.describe('yanglaojin');
  await screens.sign();
  await screens.next();
  await screens.step('核对并提交');
  await test.step('the last step', beginsAnew);
});
