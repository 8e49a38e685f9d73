import type { CDPSession, Page } from '@playwright/test';

/**
 * What a finger, a mouse or a dragged thing can try. Each arrives as an input event of Chromium's own
 * input pipeline, not as a scripted DOM event; what it got out of the page is compared with `closed`.
 * On a virtual screen Chromium zooms, selects and goes back for nobody, guarded or not: those vectors
 * watch over the kiosk, but prove nothing about the guard. The ones that do say `bites`.
 */
export interface Gesture {
  readonly name: string;
  readonly attempt: (page: Page, input: CDPSession) => Promise<string>;
  readonly closed: string;
  /** Gets through where there is no guard. */
  readonly bites?: true;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const touch = (
  input: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Point[],
): Promise<unknown> =>
  input.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((point, id) => ({ ...point, id })),
  });

const steps = 12;

/** Fingers that go from one place to another in even steps. */
const slide = async (
  input: CDPSession,
  from: readonly Point[],
  to: readonly Point[],
): Promise<void> => {
  const at = (share: number): Point[] =>
    from.map((start, finger) => ({
      x: start.x + ((to[finger]?.x ?? start.x) - start.x) * share,
      y: start.y + ((to[finger]?.y ?? start.y) - start.y) * share,
    }));
  await touch(input, 'touchStart', from);
  for (let step = 1; step <= steps; step += 1) await touch(input, 'touchMove', at(step / steps));
  await touch(input, 'touchEnd', []);
};

const zoomOf = (page: Page): Promise<string> => page.evaluate('String(visualViewport.scale)');

/** Where the page is in its history, with one step behind it to go back to. */
const withHistory = async (page: Page, gesture: () => Promise<void>): Promise<string> => {
  await page.evaluate("history.pushState({ step: 'second' }, '')");
  await gesture();
  await page.waitForTimeout(500);
  return page.evaluate("history.state?.step === 'second' ? 'stayed' : 'went back'");
};

const bait = (tag: string): string => `(() => {
  const element = Object.assign(document.createElement('${tag}'), { id: 'bait' });
  if (element.tagName === 'INPUT') element.type = 'file';
  else element.textContent = 'bait bait bait';
  if (element.tagName === 'A') element.href = 'https://example.invalid/';
  const place = { position: 'fixed', inset: '0', zIndex: '9999', fontSize: '80px' };
  Object.assign(element.style, place);
  document.body.append(element);
})()`;

/** Counts context menus that nobody refused. */
const watchMenus = `(() => {
  document.documentElement.dataset.menus = '0';
  addEventListener('contextmenu', (event) => {
    if (!event.defaultPrevented) document.documentElement.dataset.menus = '1';
  });
})()`;

/** Puts a large element of ours over the page for as long as `gesture` takes. */
const over = async (
  page: Page,
  tag: 'input' | 'p' | 'a',
  gesture: (middle: Point) => Promise<string>,
): Promise<string> => {
  await page.evaluate(bait(tag));
  const result = await gesture({ x: 120, y: 60 });
  await page.evaluate("document.getElementById('bait')?.remove()").catch(() => undefined);
  return result;
};

const longPress = async (page: Page, input: CDPSession, at: Point): Promise<void> => {
  await page.evaluate(watchMenus);
  await touch(input, 'touchStart', [at]);
  await page.waitForTimeout(1_500);
  await touch(input, 'touchEnd', []);
};

const drop = async (page: Page, input: CDPSession, item: object): Promise<string> => {
  const data = { items: [item], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', {
      type,
      x: 200,
      y: 200,
      data: data as never,
    });
  await page.waitForTimeout(500);
  return page.evaluate(
    "[...document.querySelectorAll('input')].some(({ value }) => value !== '') ? 'written' : 'nothing'",
  );
};

export const gestures: readonly Gesture[] = [
  {
    name: 'file chooser',
    attempt: (page) =>
      over(page, 'input', async ({ x, y }) => {
        await page.mouse.click(x, y);
        await page.waitForTimeout(1_000);
        return '';
      }),
    closed: '',
    bites: true,
  },
  {
    name: 'pinch with two fingers',
    attempt: async (page, input) => {
      await slide(
        input,
        [
          { x: 280, y: 400 },
          { x: 320, y: 400 },
        ],
        [
          { x: 60, y: 400 },
          { x: 540, y: 400 },
        ],
      );
      return zoomOf(page);
    },
    closed: '1',
  },
  {
    name: 'pinch by the compositor',
    attempt: async (page, input) => {
      await input.send('Input.synthesizePinchGesture', {
        x: 300,
        y: 400,
        scaleFactor: 3,
        gestureSourceType: 'touch',
      });
      return zoomOf(page);
    },
    closed: '1',
  },
  {
    name: 'swipe from the edge',
    attempt: (page, input) =>
      withHistory(page, () => slide(input, [{ x: 1, y: 400 }], [{ x: 560, y: 400 }])),
    closed: 'stayed',
  },
  {
    name: 'swipe with two fingers',
    attempt: (page, input) =>
      withHistory(page, () =>
        slide(
          input,
          [
            { x: 60, y: 380 },
            { x: 60, y: 440 },
          ],
          [
            { x: 560, y: 380 },
            { x: 560, y: 440 },
          ],
        ),
      ),
    closed: 'stayed',
  },
  {
    name: 'wheel sideways, as a touchpad does',
    attempt: (page, input) =>
      withHistory(page, async () => {
        for (let step = 0; step < steps; step += 1)
          await input.send('Input.dispatchMouseEvent', {
            type: 'mouseWheel',
            x: 300,
            y: 400,
            deltaX: -200,
            deltaY: 0,
          });
      }),
    closed: 'stayed',
  },
  {
    name: 'long press on words',
    attempt: (page, input) =>
      over(page, 'p', async (at) => {
        await longPress(page, input, at);
        return page.evaluate('String(getSelection())');
      }),
    closed: '',
  },
  {
    name: 'long press on a link',
    attempt: (page, input) =>
      over(page, 'a', async (at) => {
        await longPress(page, input, at);
        return page.evaluate("document.documentElement.dataset.menus ?? '0'");
      }),
    closed: '0',
    bites: true,
  },
  {
    name: 'drop of a link',
    attempt: (page, input) =>
      drop(page, input, { mimeType: 'text/uri-list', data: 'https://example.invalid/' }),
    closed: 'nothing',
  },
  {
    name: 'drop of words',
    attempt: (page, input) => drop(page, input, { mimeType: 'text/plain', data: 'dropped' }),
    closed: 'nothing',
  },
];
