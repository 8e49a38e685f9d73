import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { baseMap } from './map/base-map.ts';
import { ofdPapers } from './ofd/papers.ts';
import { renderLeaflet } from './pdf/leaflet.ts';
import { leaflets } from './pdf/leaflets.ts';
import { gazettePagesFile, spans, type GazettePages } from './texts/gazette-pages.ts';

/** Writes content/attachments. The result is committed; run it after editing a leaflet or the map. */
const folder = fileURLToPath(new URL('./content/attachments/', import.meta.url));

mkdirSync(folder, { recursive: true });
const pages: GazettePages = {};
for (const leaflet of leaflets()) {
  const { bytes, ...place } = await renderLeaflet(leaflet);
  writeFileSync(`${folder}${leaflet.file}`, bytes);
  if (place.starts.length > 0) pages[leaflet.file] = spans(place.starts, place.pages);
}
for (const { file, bytes, ...place } of ofdPapers()) {
  writeFileSync(`${folder}${file}`, bytes);
  if (place.starts.length > 0) pages[file] = spans(place.starts, place.pages);
}
writeFileSync(gazettePagesFile, await format(JSON.stringify(pages), { parser: 'json' }));
writeFileSync(`${folder}district-map.geojson`, baseMap());
