import { expect } from '@playwright/test';
import type { Resident } from '../../test/e2e/support/resident.ts';
import type { ZoneService } from '../../src/shared/zone.ts';

const slow = { timeout: 30_000 };

/** From home through the zone's services, with a picture of each; the guide and the way come out on paper. Ends at home. */
export const walkZone = async (
  resident: Resident,
  picture: (name: string) => Promise<void>,
): Promise<void> => {
  const { page } = resident;
  const service = async (name: ZoneService): Promise<void> => {
    await resident.home();
    await page.locator(`[data-service=${name}]`).click();
  };
  const settled = () => expect(page.locator('main [aria-busy=true]')).toHaveCount(0, slow);
  const pictureOf = async (name: string): Promise<void> => {
    await settled();
    await picture(name);
  };

  await service('information');
  await pictureOf('information');
  await resident.button(/^纸质资料/).click();
  await pictureOf('shelf');
  await page.locator('.screen-shelf .shelf-row').first().click();
  await pictureOf('paper');
  await resident.home();
  await resident.search('banfenzhong');
  await resident.open(/半分钟视频/);
  await expect(page.locator('video')).toBeVisible(slow);
  await pictureOf('interpretation');

  await service('enterprise');
  await pictureOf('enterprise');
  await resident.button(/^政策自测/).click();
  await resident
    .button(/考证补/)
    .first()
    .click();
  await pictureOf('self-check');
  for (const answer of [/^是/, /^是/, /^是/]) await resident.button(answer).first().click();
  for (const number of ['7', '5']) {
    await resident.button(number).first().click();
    await resident.button(/^就是这个数/).click();
  }
  await resident.button(/^不清楚/).click();
  await resident.button('0').first().click();
  await resident.button(/^就是这个数/).click();
  await expect(page.locator('blockquote').first()).toBeVisible(slow);
  await pictureOf('self-check-result');

  await service('resident');
  await pictureOf('resident');
  await resident.button(/^出生/).click();
  await resident
    .button(/新生儿落户一次办/)
    .first()
    .click();
  await pictureOf('guide');
  await resident.button(/^打印一页指南/).click();
  await resident.button('开始打印').click();
  await expect(page.getByText('打印完成，请取走纸张')).toBeVisible(slow);
  await resident.button('完成').click();

  await service('map');
  await resident.button(/^医疗/).click();
  await page.getByRole('application').locator('canvas').first().waitFor();
  await pictureOf('map');
  await resident.button('列表').click();
  await page.locator('.place-row').first().click();
  await resident.button(/^打印路线小票/).click();
  await expect(page.getByText('小票打印好了，请取走')).toBeVisible(slow);
  await resident.button(/^看全部/).click();
  await resident.button(/^带走/).click();
  await expect(page.getByRole('img', { name: '摘要码' })).toBeVisible(slow);
  await pictureOf('take-away');

  await resident.home();
  await resident
    .button(/^政府公报/)
    .first()
    .click();
  await resident.button(/按年份、按期看公报/).click();
  await pictureOf('gazettes');
  await resident.home();
};
