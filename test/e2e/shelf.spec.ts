import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readServices, writeServices } from '../../center/services/content.ts';
import { startStand, type Stand } from '../support/stand.ts';
import { RequestScreens } from './support/request-steps.ts';
import { readyToHandIn } from './support/requests.ts';
import { Resident } from './support/resident.ts';

/** 纸质阅览: from the shelf in the hall to the center's register, over three visits and a delivery. */

const venue = '示例区政务服务大厅专区';
const gazette = '示例区人民政府公报 2026 年第 2 期';

/** What the register says of printed matter, in the order it was handed in. */
const registered = async ({ center }: Stand) =>
  (
    await center.database
      .selectFrom('cases')
      .innerJoin('case_persons', 'case_persons.number', 'cases.number')
      .select(['cases.subject_id', 'cases.is_open', 'case_persons.title', 'case_persons.fields'])
      .where('cases.kind', '=', 'paper-material')
      .orderBy('cases.number')
      .execute()
  ).map(({ fields, ...row }) => ({ ...row, fields: JSON.parse(fields) as unknown }));

/** The bureau brings copies to this venue, and the center says so to everybody. */
const deliver = async ({ center }: Stand, materialId: string, copies: number): Promise<void> => {
  const content = await readServices(center.database);
  if (content === null) throw new Error('the center offers nothing');
  const materials = content.materials.map((material) =>
    material.id === materialId
      ? {
          ...material,
          shelves: material.shelves.map((shelf) =>
            shelf.venue === venue ? { ...shelf, copies } : shelf,
          ),
        }
      : material,
  );
  await writeServices(center.database, { ...content, materials });
  await center.publish();
};

test('the last copy is taken, the next visit sees none, prints it and reserves one', async () => {
  await using stand = await startStand({ items: 'demo', withIntake: true });
  const kiosk = await stand.launch({ venue: { name: venue, kind: 'hall' } });
  const resident = new Resident(kiosk);
  const screens = new RequestScreens(resident);
  const row = () => resident.button(new RegExp(`^${gazette}`));
  const take = () => resident.button(/^现在取一份/);
  await readyToHandIn(resident);
  await expect
    .poll(async () => (await resident.snapshot()).feed.itemCount, { timeout: 60_000 })
    .toBeGreaterThan(250);

  await test.step('two touches from home it lies on the shelf, and the last copy is taken', async () => {
    await resident.begin();
    await resident
      .button(/^政府信息查询/)
      .first()
      .click();
    await resident.button(/^纸质资料/).click();
    await expect(row()).toContainText('入口左侧资料架 A1 格');
    await expect(row()).toContainText('还有 1 份');
    await row().click();
    await take().click();
    await expect(resident.page.getByText('请到这里拿')).toBeVisible();
    await expect(resident.page.getByText('您拿的是这里的最后一份')).toBeVisible();
    await expect(take()).toHaveCount(0);
    await expect
      .poll(() => registered(stand))
      .toEqual([
        {
          subject_id: 'gazette-2',
          is_open: false,
          title: gazette,
          fields: { take: 'take', copies: '1' },
        },
      ]);
    expect(stand.receipt.texts).toEqual([]);
    await resident.endVisit();
  });

  await test.step('the next visit sees none here, and prints the electronic version', async () => {
    await resident.begin();
    await screens.open(/^纸质资料/);
    await expect(resident.button(/^示例区人民政府公报 2026 年第 5 期/)).toBeVisible();
    await expect(row()).toHaveCount(0);
    await resident.button(/^都拿完了/).click();
    await row().click();
    await expect(resident.page.getByRole('heading', { name: '这里已经拿完了' })).toBeVisible();
    await expect(take()).toHaveCount(0);
    await resident.button(/^打印电子版/).click();
    await resident.button('开始打印').click();
    await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible({ timeout: 60_000 });
    expect(readdirSync(stand.printsFolder).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    await resident.button('完成').click();
  });

  await test.step('and reserves a copy: the register says who, which and how many', async () => {
    await resident.home();
    await screens.open(/^纸质资料/);
    await resident.button(/^都拿完了/).click();
    await row().click();
    await resident.button(/^预约一份/).click();
    await expect(resident.page.getByText(`预约《${gazette}》`)).toBeVisible();
    await expect(resident.page.getByText('取走还是预约')).toHaveCount(0);
    await screens.choose(/^1 份/);
    await screens.write('怎么称呼您', 'shili');
    await screens.write('联系电话', '13800001234');
    await screens.handIn();
    await expect(resident.page.getByText(/^接下来：资料补到了/)).toBeVisible();
    const [, reserved] = await registered(stand);
    expect(reserved).toMatchObject({
      subject_id: 'gazette-2',
      is_open: true,
      title: gazette,
      fields: { take: 'reserve', copies: '1', phone: '13800001234' },
    });
    await expect(resident.page.getByText('小票已经印出，请拿走')).toBeVisible();
    expect(stand.receipt.texts.join('').replaceAll(/\s/g, '')).toContain(
      gazette.replaceAll(/\s/g, ''),
    );
    await resident.button(/完成/).first().click();
  });

  await test.step('what only another venue has is shown with the way there', async () => {
    await resident.home();
    await screens.open(/^纸质资料/);
    await resident.button(/^别处有/).click();
    await resident.button(/^示例区民生政策一本通/).click();
    await resident
      .button(/^怎么去/)
      .first()
      .click();
    const place = resident.page.getByRole('region', { name: '清河街道便民服务中心' });
    await expect(place).toContainText('清河大道 66 号');
    await expect(resident.button(/^打印路线小票/)).toBeVisible();
    await resident.endVisit();
  });

  await test.step('after a delivery the count is the new one, less the copy put aside', async () => {
    await deliver(stand, 'gazette-2', 4);
    await resident.begin();
    await screens.open(/^纸质资料/);
    await expect(row()).toContainText('还有 3 份');
  });
});
