import type { BrowserWindow, WebContents } from 'electron';

export interface TechnicianWindowOptions {
  readonly create: () => BrowserWindow;
  /** Opens the technician's door to the window and loads its page. */
  readonly open: (window: BrowserWindow) => void;
  readonly onGone: () => void;
}

/** The technician's window: made for one session, above the residents', and destroyed with it. */
export class TechnicianWindow {
  readonly #options: TechnicianWindowOptions;
  #window: BrowserWindow | null = null;

  constructor(options: TechnicianWindowOptions) {
    this.#options = options;
  }

  contents(): WebContents | null {
    return this.#window?.webContents ?? null;
  }

  open(): void {
    this.close();
    const window = this.#options.create();
    this.#window = window;
    window.webContents.on('render-process-gone', () => {
      if (window === this.#window) this.#options.onGone();
    });
    window.once('ready-to-show', () => window.moveTop());
    this.#options.open(window);
  }

  close(): void {
    const window = this.#window;
    this.#window = null;
    if (window !== null && !window.isDestroyed()) window.destroy();
  }
}
