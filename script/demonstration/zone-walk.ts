import { expect } from '@playwright/test';
import type { ZoneService } from '../../src/shared/zone.ts';
import type { Resident } from '../../test/e2e/support/resident.ts';

const slow = { timeout: 30_000 };

type Picture = (name: string) => Promise<void>;

interface Walk {
  readonly resident: Resident;
  /** When what the screen asked for has come. */
  readonly picture: Picture;
  readonly service: (name: ZoneService) => Promise<void>;
}

const walkInformation = async ({ resident, picture, service }: Walk): Promise<void> => {
  const { page } = resident;
  await service('information');
  await picture('information');
  await resident.button(/^纸质资料/).click();
  await picture('shelf');
  await page.locator('.screen-shelf .shelf-row').first().click();
  await picture('paper');
  await resident.home();
  await resident.search('banfenzhong');
  await resident.open(/半分钟视频/);
  await expect(page.locator('video')).toBeVisible(slow);
  await picture('interpretation');
};

const walkFirms = async ({ resident, picture, service }: Walk): Promise<void> => {
  const press = (name: string | RegExp) => resident.button(name).first().click();
  const answer = async (number: string): Promise<void> => {
    await press(number);
    await press(/^就是这个数/);
  };
  await service('enterprise');
  await picture('enterprise');
  await press(/^政策自测/);
  await press(/考证补/);
  await picture('self-check');
  for (let question = 0; question < 3; question += 1) await press(/^是/);
  await answer('7');
  await answer('5');
  await press(/^不清楚/);
  await answer('0');
  await expect(resident.page.locator('blockquote').first()).toBeVisible(slow);
  await picture('self-check-result');
};

const walkResidents = async ({ resident, picture, service }: Walk): Promise<void> => {
  await service('resident');
  await picture('resident');
  await resident.button(/^出生/).click();
  await resident
    .button(/新生儿落户一次办/)
    .first()
    .click();
  await picture('guide');
  await resident.button(/^打印一页指南/).click();
  await resident.button('开始打印').click();
  await expect(resident.page.getByText('打印完成，请取走纸张')).toBeVisible(slow);
  await resident.button('完成').click();
};

const walkMap = async ({ resident, picture, service }: Walk): Promise<void> => {
  const { page } = resident;
  await service('map');
  await resident.button(/^医疗/).click();
  await page.getByRole('application').locator('canvas').first().waitFor();
  await picture('map');
  await resident.button('列表').click();
  await page.locator('.place-row').first().click();
  await resident.button(/^打印路线小票/).click();
  await expect(page.getByText('小票打印好了，请取走')).toBeVisible(slow);
  await resident.button(/^看全部/).click();
  await resident.button(/^带走/).click();
  await expect(page.getByRole('img', { name: /码/ }).first()).toBeVisible(slow);
  await picture('take-away');
};

const walkGazettes = async ({ resident, picture }: Walk): Promise<void> => {
  await resident.home();
  await resident
    .button(/^政府公报/)
    .first()
    .click();
  await resident.button(/按年份、按期看公报/).click();
  await picture('gazettes');
  await resident.home();
};

/** From home through the zone's services, with a picture of each; the guide and the way come out on paper. Ends at home. */
export const walkZone = async (resident: Resident, picture: Picture): Promise<void> => {
  const walk: Walk = {
    resident,
    picture: async (name) => {
      await expect(resident.page.locator('main [aria-busy=true]')).toHaveCount(0, slow);
      await picture(name);
    },
    service: async (name) => {
      await resident.home();
      await resident.page.locator(`[data-service=${name}]`).click();
    },
  };
  await walkInformation(walk);
  await walkFirms(walk);
  await walkResidents(walk);
  await walkMap(walk);
  await walkGazettes(walk);
};
