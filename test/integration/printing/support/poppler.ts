import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';

const run = promisify(execFile);

export interface Rendered {
  readonly png: PNG;
  /** What poppler complained about; a sound PDF gives it no reason. */
  readonly complaints: string;
}

/**
 * Looks at a PDF as a printer would: without any system font. With one, poppler quietly draws what
 * a broken embedded font leaves out.
 */
export class Poppler {
  readonly #folder = mkdtempSync(join(tmpdir(), 'poppler-'));
  readonly #file = join(this.#folder, 'print.pdf');
  readonly #environment: NodeJS.ProcessEnv;

  constructor(pdf: Uint8Array) {
    writeFileSync(this.#file, pdf);
    const configuration = join(this.#folder, 'fonts.conf');
    writeFileSync(configuration, '<?xml version="1.0"?><fontconfig></fontconfig>');
    this.#environment = { ...process.env, FONTCONFIG_FILE: configuration };
  }

  async text(page: number): Promise<string> {
    const pages = ['-f', String(page), '-l', String(page)];
    const { stdout } = await run('pdftotext', [...pages, '-layout', this.#file, '-']);
    return stdout;
  }

  async render(page: number, dpi: number): Promise<Rendered> {
    const target = join(this.#folder, `page-${page}`);
    const options = ['-r', String(dpi), '-f', String(page), '-l', String(page)];
    const { stderr } = await run(
      'pdftoppm',
      [...options, '-png', '-singlefile', this.#file, target],
      { env: this.#environment },
    );
    return { png: PNG.sync.read(readFileSync(`${target}.png`)), complaints: stderr };
  }

  /** One line for each font: name, type, whether embedded. */
  async fonts(): Promise<readonly { name: string; type: string; embedded: boolean }[]> {
    const { stdout } = await run('pdffonts', [this.#file]);
    return stdout
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => {
        const [name = '', ...rest] = line.split(/\s+/);
        return { name, type: rest.slice(0, -6).join(' '), embedded: rest.at(-5) === 'yes' };
      });
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Darkness of the page: 1 for each black pixel. */
export const inkOf = ({ data }: { readonly data: ArrayLike<number> }): number => {
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) ink += 1 - (data[at] ?? 255) / 255;
  return ink;
};
