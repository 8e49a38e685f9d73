import type { Kiosk } from '../../support/kiosk.ts';

type Listener = () => void;

/**
 * Loads a frame of another process, as pages out of the content are. Where two debuggers look at a page,
 * Electron 33 never lets such a frame load, and in a test the driver is one of them: the guard's steps
 * aside meanwhile and is back afterwards, for the frame as well.
 */
export const withFramesLoading = async <T>(kiosk: Kiosk, load: () => Promise<T>): Promise<T> => {
  await kiosk.app.evaluate(({ webContents }) => {
    const held = new Map<number, Listener[]>();
    (globalThis as unknown as { heldGuard: typeof held }).heldGuard = held;
    for (const { id, debugger: guard } of webContents.getAllWebContents()) {
      held.set(id, guard.listeners('detach') as Listener[]);
      guard.removeAllListeners('detach');
      if (guard.isAttached()) guard.detach();
    }
  });
  const loaded = await load();
  await kiosk.app.evaluate(async ({ webContents }) => {
    const { heldGuard } = globalThis as unknown as { heldGuard: Map<number, Listener[]> };
    for (const { id, debugger: guard } of webContents.getAllWebContents())
      for (const listener of heldGuard.get(id) ?? []) {
        guard.on('detach', listener);
        listener();
      }
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  return loaded;
};
