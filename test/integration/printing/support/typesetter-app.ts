import { app, session } from 'electron';
import { createTypesetter } from '../../../../src/main/printing/typesetter.ts';
import {
  printOrigin,
  readAssets,
  registerScheme,
  serveScheme,
} from '../../../../src/main/shell/scheme.ts';
import { systemClock } from '../../../../src/main/system.ts';
import type { PrintDocument } from '../../../../src/shared/print-document.ts';

/** An Electron app that only typesets: the real window, page, scheme and preload, nothing else. */

type Request =
  | { readonly id: number; readonly document: PrintDocument }
  | { readonly id: number; readonly abort: true };

registerScheme();
app.on('window-all-closed', () => {});
process.on('disconnect', () => app.exit(0));

void app.whenReady().then(() => {
  const [pages = '', preload = ''] = process.argv.slice(-2);
  const printing = session.fromPartition('print', { cache: false });
  serveScheme(printing, [printOrigin], readAssets(pages), async () => null);
  const { typeset } = createTypesetter({
    url: `${printOrigin}/print-page/index.html`,
    origin: printOrigin,
    preload,
    session: printing,
    clock: systemClock,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const aborts = new Map<number, AbortController>();
  process.on('message', (request: Request) => {
    if ('abort' in request) return aborts.get(request.id)?.abort();
    const abort = new AbortController();
    aborts.set(request.id, abort);
    void typeset(request.document, abort.signal).then((result) => {
      const pdf = result.ok ? Buffer.from(result.value).toString('base64') : null;
      process.send?.({ id: request.id, pdf, fault: result.ok ? null : result.error });
    });
  });
  process.send?.({ ready: true });
});
