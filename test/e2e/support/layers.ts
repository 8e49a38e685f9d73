import type { Page } from '@playwright/test';

/**
 * The height (CSS px) of the tallest picture the page is put together from. What scrolls is a picture of its
 * own, taller than the screen, or else the whole screen is painted anew in every frame of a scroll.
 */
export const tallestLayer = async (page: Page): Promise<number> => {
  const tools = await page.context().newCDPSession(page);
  const told = new Promise<number>((resolve) => {
    tools.on('LayerTree.layerTreeDidChange', ({ layers = [] }) => {
      const painted = layers.filter(({ drawsContent }) => drawsContent);
      if (painted.length > 0) resolve(Math.max(...painted.map(({ height }) => height)));
    });
  });
  await tools.send('DOM.enable');
  await tools.send('LayerTree.enable');
  const height = await told;
  await tools.detach();
  return height;
};
