import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ways to look at what came out of a printer, as a stranger would. */

/** The text a PDF says it holds. */
export const textOf = (pdfFile: string): string =>
  execFileSync('pdftotext', ['-layout', pdfFile, '-'], { encoding: 'utf8' });

/** What a reader finds in the codes on a picture, exact bytes. */
export const codesOn = (pictureFile: string): string[] =>
  execFileSync('zbarimg', ['--nodbus', '-q', '--raw', '-Sbinary', pictureFile], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((line) => line !== '');

/**
 * Renders a page as a machine without any font would: what is not embedded stays blank. Returns the
 * picture's path and what the renderer complained about.
 */
export const renderWithoutFonts = (
  pdfFile: string,
  folder: string,
  page = 1,
): { readonly picture: string; readonly complaints: string } => {
  mkdirSync(join(folder, 'no-fonts'), { recursive: true });
  const fontconfig = join(folder, 'fonts.conf');
  writeFileSync(
    fontconfig,
    `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'no-fonts')}</dir></fontconfig>`,
  );
  const base = join(folder, `page-${page}`);
  const span = ['-f', String(page), '-l', String(page), '-singlefile'];
  const complaints = execFileSync(
    'sh',
    ['-c', 'pdftoppm "$@" 2>&1', 'sh', '-png', '-r', '200', ...span, pdfFile, base],
    {
      encoding: 'utf8',
      env: { ...process.env, FONTCONFIG_FILE: fontconfig },
    },
  );
  return { picture: `${base}.png`, complaints };
};
