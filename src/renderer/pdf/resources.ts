import jbig2Url from '../../../node_modules/pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url&no-inline';
import jpxUrl from '../../../node_modules/pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url&no-inline';

/**
 * What pdf.js fetches by name while it draws: character maps for Chinese fonts that are not embedded,
 * and stand-ins for the fourteen standard fonts. The build gives each file an address of its own.
 */
const files: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
);

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);

/** Stands in for pdf.js's own loader, which expects one folder with unchanged names. */
export class BundledData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = byName.get(filename);
    if (url === undefined) throw new Error(`Not bundled: ${filename}`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

const folderOf = (url: string): string => url.slice(0, url.lastIndexOf('/') + 1);

/**
 * Where pdf.js imports its decoders of scanned pages (JBIG2, JPEG 2000) from, by fixed names: the
 * build must keep the two names without a hash. WebAssembly is not allowed on our pages.
 */
export const decoderFolder = (): string => {
  const folder = folderOf(new URL(jbig2Url, document.baseURI).href);
  return folderOf(new URL(jpxUrl, document.baseURI).href) === folder ? folder : '/';
};
