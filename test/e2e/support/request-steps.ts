import { expect, type Locator } from '@playwright/test';
import type { Stand } from '../../support/stand.ts';
import type { Resident } from './resident.ts';

/** What a resident does to apply, speak and ask, by the words on the screen. */
export class RequestScreens {
  readonly #resident: Resident;
  readonly #onPress: () => void;

  /** `onPress`: told before each press of a button or field. */
  constructor(resident: Resident, onPress: () => void = () => undefined) {
    this.#resident = resident;
    this.#onPress = onPress;
  }

  async #press(target: Locator): Promise<void> {
    this.#onPress();
    await target.first().click();
  }

  #page() {
    return this.#resident.page;
  }

  /** Opens a tile of 我要申请、我要说. */
  async open(tile: RegExp): Promise<void> {
    await this.#press(this.#resident.button(/^说/));
    await this.#press(this.#resident.button(tile));
  }

  /** The form of a disclosure request, without looking for it first. */
  async begin(): Promise<void> {
    await this.open(/^依申请公开/);
    await this.#press(this.#resident.button(/^不查了，直接申请/));
    await this.step('谁来申请');
  }

  field(label: string): Locator {
    return this.#page().getByRole('textbox', { name: label });
  }

  async write(label: string, keys: string): Promise<void> {
    await this.#press(this.field(label));
    await this.type(keys);
  }

  /** With a physical keyboard, where the focus is; pinyin is taken by its first candidate. */
  async type(keys: string): Promise<void> {
    await this.#page().keyboard.type(keys);
    if (!/^[a-z]+$/.test(keys)) return;
    const candidates = this.#page().getByRole('group', { name: /候选词/ });
    await expect(candidates.getByRole('button').first()).toHaveText(/\p{Script=Han}/u);
    await this.#page().keyboard.press('Space');
  }

  async choose(...options: readonly RegExp[]): Promise<void> {
    for (const option of options) await this.#press(this.#resident.button(option));
  }

  async next(): Promise<void> {
    await this.#press(this.#resident.button(/^下一步/));
  }

  async step(title: string): Promise<void> {
    await expect(this.#page().getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** Lays a card down, sees it read, and takes it away again. */
  async useCard({ card }: Stand, name: string): Promise<void> {
    await this.step('身份证明');
    await expect(this.#page().getByText('请把证件平放在读卡器上')).toBeVisible();
    card.present('resident', { name });
    await expect(this.#page().getByText('读好了，请拿走证件')).toBeVisible();
    card.remove();
    await expect(this.#page().getByText('读好了，请拿走证件')).toHaveCount(0);
  }

  async contact(): Promise<void> {
    await this.step('怎样联系您');
    await this.write('联系电话', '13800001234');
    await this.write('联系地址', 'shilidadao');
    await this.next();
  }

  /** What is wanted, from whom and how. */
  async describe(keys: string): Promise<void> {
    await this.step('要什么信息');
    await this.write('您要哪一份政府信息', keys);
    await this.next();
    await this.step('向谁申请');
    await this.next();
    await this.form();
  }

  /** In which form, and how it is delivered. */
  async form(): Promise<void> {
    await this.step('怎样提供给您');
    await this.choose(/^都可以/, /^到自助终端看和打印/, /^行，换别的形式/);
    await this.next();
    await this.step('签名');
  }

  /** Signs with a finger. */
  async sign(): Promise<void> {
    const box = await this.#page().locator('.signature-pad').boundingBox();
    if (box === null) throw new Error('no field to sign in');
    const { mouse } = this.#page();
    await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
    await mouse.down();
    for (let step = 1; step <= 20; step += 1)
      await mouse.move(
        box.x + box.width * (0.2 + step * 0.03),
        box.y + box.height * (0.5 + Math.sin(step) * 0.2),
      );
    await mouse.up();
    await expect(this.#page().getByText('签好了')).toBeVisible();
  }

  /** `stateWords`: what the next screen must say of it. */
  async handIn(stateWords: RegExp = /^已受理/): Promise<void> {
    await this.#press(this.#resident.button(/^确认提交/));
    await expect(this.#page().getByRole('heading', { name: stateWords })).toBeVisible({
      timeout: 40_000,
    });
  }

  /** The query code on the screen, digits only. */
  async queryCode(): Promise<string> {
    const shown = await this.#page().locator('.sent-code dd').first().innerText();
    return shown.replaceAll(/\D/g, '');
  }
}

/** What the center has read: the kind, its agency and the answers. */
export const casesOf = async ({ center }: Stand) =>
  center.database
    .selectFrom('cases')
    .innerJoin('case_persons', 'case_persons.number', 'cases.number')
    .select([
      'cases.number',
      'cases.kind',
      'cases.assisted',
      'cases.agency_id',
      'cases.subject_id',
      'case_persons.fields',
      'case_persons.identity',
    ])
    .orderBy('cases.number')
    .execute();
