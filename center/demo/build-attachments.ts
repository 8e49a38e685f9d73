import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baseMap } from './map/base-map.ts';
import { renderLeaflet } from './pdf/leaflet.ts';
import { leaflets } from './pdf/leaflets.ts';

/** Writes content/attachments. The result is committed; run it after editing a leaflet or the map. */
const folder = fileURLToPath(new URL('./content/attachments/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const leaflet of leaflets())
  writeFileSync(`${folder}${leaflet.file}`, await renderLeaflet(leaflet));
writeFileSync(`${folder}district-map.geojson`, baseMap());
