import { BrowserWindow, type Session, type WebContents } from 'electron';
import type { Clock } from '../../shared/clock.ts';
import type { PrintDocument } from '../../shared/print-document.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { IpcDoor } from '../ipc/wrapper.ts';
import type { Typeset, TypesetFault } from './typeset.ts';

/**
 * Chromium as the typesetter: a hidden, sandboxed window that lays a document out, and
 * `printToPDF`. It exists only while there is something to print and a little longer.
 */
export interface TypesetterOptions {
  /** Where the print page is served. */
  readonly url: string;
  /** The origin of `url`, as Chromium states it: the only one the page may speak from. */
  readonly origin: string;
  /** The compiled preload that gives the page `window.printPage`. */
  readonly preload: string;
  /** The guarded in-memory session that serves `url`. */
  readonly session: Session;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

export interface Typesetter {
  readonly typeset: Typeset;
  close(): void;
}

/** Fonts of some ten megabytes are read when the window is new; a long document takes a second. */
const deadlineMs = 30_000;
/** A second print often follows the first; after that the window gives its memory back. */
const idleMs = 60_000;

export const createTypesetter = (options: TypesetterOptions): Typesetter => {
  let window: BrowserWindow | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let cancelIdle = (): void => undefined;
  let onLaidOut = (): void => undefined;

  const door = new IpcDoor({
    clock: options.clock,
    audience: 'print',
    origin: options.origin,
    isCurrent: (contents) => contents === window?.webContents,
    handlers: {
      printLaidOut: () => {
        onLaidOut();
        return ok({});
      },
    },
    log: (call, fault, detail) => options.log(`${call} ${fault} ${detail}`),
  });
  const discard = (): void => {
    cancelIdle();
    if (window && !window.isDestroyed()) window.destroy();
    window = null;
  };
  const current = async (): Promise<BrowserWindow> => {
    if (window && !window.isDestroyed()) return window;
    window = createWindow(options);
    door.attach(window.webContents);
    await window.loadURL(options.url);
    return window;
  };
  /** Resolves when the page says that it has laid `document` out; false when it was not let through. */
  const layOut = async (document: PrintDocument, contents: WebContents): Promise<boolean> => {
    const laidOut = new Promise<void>((resolve) => (onLaidOut = resolve));
    if (!door.push(contents, 'printDocument', document)) return false;
    await laidOut;
    return true;
  };
  const run = async (document: PrintDocument, signal: AbortSignal): ReturnType<Typeset> => {
    cancelIdle();
    if (signal.aborted) return err('aborted');
    const result = await beforeDeadline(options.clock, signal, discard, async () =>
      printPages((await current()).webContents, (contents) => layOut(document, contents)),
    );
    // After a fault nobody knows what state the page is in.
    if (result.ok) cancelIdle = options.clock.after(idleMs, discard);
    else discard();
    return result;
  };
  const typeset: Typeset = (document, signal) => {
    const result = queue.then(() => run(document, signal));
    queue = result;
    return result;
  };
  return { typeset, close: discard };
};

const createWindow = ({ preload, session }: TypesetterOptions): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
      spellcheck: false,
      disableDialogs: true,
      // A hidden window's timers and layout would be put off.
      backgroundThrottling: false,
    },
  });

/** Rejects when the page's process dies or the page cannot be loaded. */
const printPages = async (
  contents: WebContents,
  layOut: (contents: WebContents) => Promise<boolean>,
): Promise<Result<Uint8Array, TypesetFault>> => {
  let onGone = (): void => undefined;
  const gone = new Promise<never>((_, reject) => {
    onGone = () => reject(new Error('the print page is gone'));
    contents.once('render-process-gone', onGone);
    contents.once('destroyed', onGone);
  });
  try {
    if (!(await Promise.race([layOut(contents), gone]))) return err('refused');
    const pdf = contents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
      generateTaggedPDF: false,
    });
    return ok(await Promise.race([pdf, gone]));
  } finally {
    contents.off('render-process-gone', onGone);
    contents.off('destroyed', onGone);
  }
};

/** The work's value, or why there is none. `stop` must make pending work end. */
const beforeDeadline = (
  clock: Clock,
  signal: AbortSignal,
  stop: () => void,
  work: () => Promise<Result<Uint8Array, TypesetFault>>,
): Promise<Result<Uint8Array, TypesetFault>> =>
  new Promise((resolve) => {
    const settle = (result: Result<Uint8Array, TypesetFault>): void => {
      cancelDeadline();
      signal.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const giveUp = (fault: TypesetFault): void => {
      settle(err(fault));
      stop();
    };
    const onAbort = (): void => giveUp('aborted');
    const cancelDeadline = clock.after(deadlineMs, () => giveUp('timeout'));
    signal.addEventListener('abort', onAbort);
    work().then(settle, () => settle(err('crashed')));
  });
