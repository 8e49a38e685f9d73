import { app } from 'electron';

/**
 * A kiosk does not quit: not by a chord, not by a closed window. Only the system may end it, by
 * signal, and then every room gets a moment to put its things in order.
 */
const orderlyMs = 3_000;

export const onShutdown = (putInOrder: () => Promise<void>): void => {
  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => app.exit(0), orderlyMs);
    putInOrder().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  };
  app.on('before-quit', (event) => event.preventDefault());
  app.on('window-all-closed', () => {});
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, leave);
};
