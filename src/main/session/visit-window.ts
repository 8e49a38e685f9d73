import type { BrowserWindow } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import { Watchdog } from '../shell/watchdog.ts';

export interface VisitWindowOptions {
  readonly clock: Clock;
  readonly create: () => BrowserWindow;
  /** Begins to load a fresh window's page. */
  readonly load: (window: BrowserWindow) => void;
  /** Opens the IPC door to a fresh window, in the same turn of the event loop as `load`. */
  readonly admit: (window: BrowserWindow) => void;
  /** Forgets everything the session keeps: storage, caches, clipboard. */
  readonly wipe: () => Promise<void>;
  readonly log: (line: string) => void;
}

/** How long a fresh window may take to load before the old one goes all the same. */
const handOverMs = 1_500;
/** Crashes closer together than this wait, so that a page that cannot live does not burn the machine. */
const crashPauseMs = 1_000;

/**
 * The one window a resident touches. Every visit gets a new one; so does a page that crashed, hung
 * or strayed. The old one is destroyed, never reloaded: a reused page grows and remembers.
 */
export class VisitWindow {
  readonly #options: VisitWindowOptions;
  readonly #watchdog: Watchdog;
  #window: BrowserWindow;
  #lastReplacedMs = Number.NEGATIVE_INFINITY;
  #replacing = false;

  constructor(options: VisitWindowOptions) {
    this.#options = options;
    this.#watchdog = new Watchdog(options.clock, () => this.replace('hung'));
    this.#window = this.#make();
  }

  /**
   * Admits the first window's page, once everything behind it stands. Its process has been starting
   * meanwhile; nothing it asks is heard before.
   */
  open(): void {
    this.#options.admit(this.#window);
    this.#watchdog.start();
  }

  current(): BrowserWindow {
    return this.#window;
  }

  beat(): void {
    this.#watchdog.beat();
  }

  /** The visit is over: a new window, and nothing left of the old. */
  async renew(): Promise<void> {
    this.replace('visit ended');
    await this.#options.wipe();
  }

  /** Puts a fresh window in the place of one that must not go on. */
  replace(reason: string): void {
    if (this.#replacing) return;
    this.#options.log(`window replaced: ${reason}`);
    const { clock } = this.#options;
    const sinceMs = clock.monotonicMs() - this.#lastReplacedMs;
    this.#lastReplacedMs = clock.monotonicMs();
    if (reason !== 'visit ended' && sinceMs < crashPauseMs) {
      this.#replacing = true;
      clock.after(crashPauseMs, () => this.#swap());
    } else this.#swap();
  }

  #swap(): void {
    this.#replacing = false;
    const old = this.#window;
    this.#window = this.#make();
    this.open();
    const destroy = (): void => {
      if (!old.isDestroyed()) old.destroy();
    };
    const cancel = this.#options.clock.after(handOverMs, destroy);
    this.#window.webContents.once('did-finish-load', () => {
      cancel();
      destroy();
    });
  }

  #make(): BrowserWindow {
    const window = this.#options.create();
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (window === this.#window && reason !== 'clean-exit') this.replace(`renderer ${reason}`);
    });
    window.webContents.on('did-fail-load', (_event, code, description) => {
      if (window === this.#window) this.#options.log(`page failed to load: ${code} ${description}`);
    });
    this.#options.load(window);
    return window;
  }
}
