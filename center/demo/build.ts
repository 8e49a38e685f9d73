import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { channels } from './texts/channels.ts';
import { composeItems, district } from './texts/compose.ts';
import { services } from './texts/services.ts';

/** Writes content/*.json from the texts in texts/. The result is committed; run it after editing a text. */
const contentFolder = fileURLToPath(new URL('./content/', import.meta.url));
const itemsFolder = `${contentFolder}items/`;

const writeJson = async (path: string, value: unknown): Promise<void> => {
  const options = { ...(await resolveConfig(path)), parser: 'json' };
  writeFileSync(path, await format(JSON.stringify(value), options));
};

const build = async (): Promise<void> => {
  mkdirSync(itemsFolder, { recursive: true });
  for (const name of readdirSync(itemsFolder)) rmSync(`${itemsFolder}${name}`);
  await writeJson(`${contentFolder}channels.json`, channels);
  await writeJson(`${contentFolder}district.json`, district);
  await writeJson(`${contentFolder}services.json`, services);
  for (const [theme, items] of composeItems())
    await writeJson(`${itemsFolder}${theme}.json`, items);
};

await build();
