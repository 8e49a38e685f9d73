import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { prepareScreenFonts } from './script/screen-fonts.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** A build of its own, so that nothing of the dock can get into the kiosk's. */
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: at('build/dock/main'),
      externalizeDeps: true,
      rolldownOptions: {
        input: { main: at('dock/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: at('dock/page'),
    base: './',
    plugins: [react()],
    resolve: { alias: { '@screen-fonts': await prepareScreenFonts() } },
    build: {
      target: 'chrome130',
      outDir: at('build/dock/page'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { window: at('dock/page/index.html') } },
    },
  },
});
