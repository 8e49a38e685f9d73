import type { Page } from '@playwright/test';
import type { Box } from './plain-list.ts';

export const plainMapPlace = 'globalThis.benchMapAt()';

/**
 * The lower bound of a map on a canvas: one picture, twice as wide and high as the canvas, that follows the
 * finger, runs on when it lets go, and is drawn larger or smaller after a tap. No labels, no places.
 */
export const makePlainMap = (page: Page, box: Box): Promise<void> =>
  page.evaluate(`{
    const make = (width, height) => Object.assign(document.createElement('canvas'), { width, height });
    const [width, height] = [${Math.round(box.width)}, ${Math.round(box.height)}];
    const picture = make(2 * width, 2 * height);
    const ink = picture.getContext('2d');
    for (let line = 0; line < 2 * height; line += 40) {
      ink.fillStyle = line % 80 === 0 ? '#dde6ee' : '#f4f7fa';
      ink.fillRect(0, line, 2 * width, 40);
    }
    const canvas = make(width, height);
    Object.assign(canvas.style, {
      position: 'absolute', left: '${box.left}px', top: '${box.top}px', touchAction: 'none',
    });
    const pen = canvas.getContext('2d');
    const at = { x: width / 2, y: height / 2, scale: 1 };
    let [speed, held, asked] = [{ x: 0, y: 0 }, null, false];
    const draw = () => {
      asked = false;
      pen.clearRect(0, 0, width, height);
      pen.drawImage(picture, at.x - width, at.y - height, 2 * width * at.scale, 2 * height * at.scale);
      if (held !== null) return;
      speed = { x: speed.x * 0.95, y: speed.y * 0.95 };
      at.x += speed.x;
      at.y += speed.y;
      if (Math.hypot(speed.x, speed.y) > 0.5) ask();
    };
    const ask = () => {
      if (!asked) requestAnimationFrame(draw);
      asked = true;
    };
    canvas.addEventListener('pointerdown', ({ clientX, clientY }) => { held = { x: clientX, y: clientY }; });
    canvas.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (held === null) return;
      speed = { x: clientX - held.x, y: clientY - held.y };
      at.x += speed.x;
      at.y += speed.y;
      held = { x: clientX, y: clientY };
      ask();
    });
    canvas.addEventListener('pointerup', () => { held = null; ask(); });
    globalThis.benchMapAt = () => at.x + at.y / 1000 + at.scale * 10000;
    globalThis.benchZoom = (target) => {
      const [from, began] = [at.scale, performance.now()];
      const step = (now) => {
        const part = Math.min(1, Math.max(0, (now - began) / 260));
        at.scale = from + part * (target - from);
        draw();
        if (part < 1) requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    };
    document.body.replaceChildren(canvas);
    draw();
  }`);
