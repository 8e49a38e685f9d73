import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licenceFile, prepareRareFonts } from './script/rare-fonts.ts';
import { firstFonts, prepareScreenFonts } from './script/screen-fonts.ts';
import { cutterFile } from './src/shared/fonts/typefaces.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

/**
 * `production` builds refuse every command-line switch they do not know and contain nothing for
 * development; `development` builds let a test driver attach. Nothing else differs.
 */
const production = process.env['GONGKAI_BUILD'] === 'production';
const folder = production ? 'build-production' : 'build';
const define = { __PRODUCTION__: JSON.stringify(production) };

/**
 * Fonts keep their names: printing and the slip printer read the same files. So do the decoders of
 * scanned pictures, which the PDF worker imports by a fixed name.
 */
const keepsName = (name = ''): boolean =>
  name.endsWith('.ttf') || name.endsWith('_nowasm_fallback.js');
const assetFileNames = (asset: { names: readonly string[] }): string =>
  keepsName(asset.names[0]) ? 'assets/[name][extname]' : 'assets/[name]-[hash][extname]';

/** The screen's font comes along with its script, not after it. */
const fontsFirst = {
  name: 'fonts-first',
  transformIndexHtml: (_html: string, { path }: { readonly path: string }) =>
    path.includes('renderer')
      ? firstFonts.map((font) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/ttf',
            crossorigin: '',
            href: `../assets/${font}`,
          },
        }))
      : [],
};

const screenFonts = await prepareScreenFonts();
const rareFonts = await prepareRareFonts();

/** The map library measures its labels by an element it fills with `innerHTML`, which the page's policy forbids. */
const mapLibrary = {
  name: 'map-library',
  transform: (code: string, id: string) => {
    if (!id.endsWith('/ol/render/canvas.js')) return null;
    const mended = code.replace(
      "measureElement.innerHTML = 'M'",
      "measureElement.textContent = 'M'",
    );
    if (mended === code) throw new Error('ol/render/canvas.js measures text in another way now');
    return { code: mended, map: null };
  },
};

/** Beside the fonts: what cuts them down for a paper, and the licence of the rare ones. */
const besideFonts = {
  name: 'beside-fonts',
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown;
  }) {
    for (const name of [cutterFile, licenceFile])
      this.emitFile({
        type: 'asset',
        fileName: `assets/${name}`,
        source: readFileSync(join(rareFonts, name)),
      });
    for (const name of ['ARPHICPL.TXT', 'strokes-NOTICE.txt'])
      this.emitFile({
        type: 'asset',
        fileName: `assets/${name}`,
        source: readFileSync(at(`assets/input/${name}`)),
      });
  },
};

// Targets are those of the oldest runtime the code runs on (Electron 33: Node 20.18, Chrome 130).
export default defineConfig({
  main: {
    define,
    build: {
      target: 'node20.18',
      outDir: `${folder}/main`,
      externalizeDeps: true,
      // The IPP library reads the names of its own functions at run time.
      minify: false,
      rolldownOptions: {
        input: {
          main: at('src/main/main.ts'),
          'content-host': at('src/main/content/host.ts'),
          'apply-worker': at('src/main/content/apply-worker.ts'),
          'ofd-worker': at('src/main/content/ofd/worker.ts'),
          'pdf-worker': at('src/main/printing/pdf-worker.ts'),
          'station-check': at('src/main/station/check-worker.ts'),
          'device-host': at('native-adapters/host.ts'),
          vault: at('src/vault/host.ts'),
          speech: at('src/speech/host.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    define,
    build: {
      target: 'node20.18',
      outDir: `${folder}/preload`,
      externalizeDeps: false,
      // A sandboxed preload cannot load a second file: what two of them share goes into both.
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          kiosk: at('src/preload/kiosk.ts'),
          print: at('src/preload/print.ts'),
          technician: at('src/preload/technician.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src'),
    base: './',
    define,
    plugins: [react(), mapLibrary, fontsFirst, besideFonts],
    resolve: { alias: { '@screen-fonts': screenFonts, '@rare-fonts': rareFonts } },
    build: {
      target: 'chrome130',
      outDir: at(`${folder}/renderer`),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          kiosk: at('src/renderer/index.html'),
          print: at('src/print-page/index.html'),
          technician: at('src/renderer/technician/index.html'),
        },
        output: { assetFileNames },
      },
    },
  },
});
