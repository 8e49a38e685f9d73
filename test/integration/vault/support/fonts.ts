import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRareFonts } from '../../../../script/rare-fonts.ts';
import { cutterFile, faceFiles } from '../../../../src/shared/fonts/typefaces.ts';

const require = createRequire(import.meta.url);
export const serifFile =
  require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const sansFile =
  require.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf');

/** A folder with the fonts as a build has them. */
export const fontFolder = async (): Promise<{ readonly folder: string; remove(): void }> => {
  const rare = await prepareRareFonts();
  const folder = mkdtempSync(join(tmpdir(), 'vault-fonts-'));
  symlinkSync(serifFile, join(folder, faceFiles.serif));
  symlinkSync(sansFile, join(folder, faceFiles.sans));
  for (const file of [faceFiles['rare-a'], faceFiles['rare-b'], cutterFile]) {
    if (!existsSync(join(rare, file))) throw new Error(`${file} was not prepared`);
    symlinkSync(join(rare, file), join(folder, file));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
