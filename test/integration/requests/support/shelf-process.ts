import { PaperShelf } from '../../../../src/main/requests/paper-shelf.ts';
import { openStation } from '../../../../src/main/station/station.ts';
import { systemClock } from '../../../../src/main/system.ts';
import { ServiceCatalogue } from '../../../../src/shared/services.ts';

/** A kiosk whose visitors take one copy after the other, each said on a line, until it is killed. */

const [path = '', venue = '', materialId = '', catalogue = ''] = process.argv.slice(2);
const opened = openStation({ path, clock: systemClock, ballastBytes: 4_096 });
if (!opened.ok) throw new Error(opened.error.detail);
const shelf = new PaperShelf({ settings: opened.value.settings, venue });
shelf.become(ServiceCatalogue.parse(JSON.parse(catalogue)));
setInterval(() => {
  shelf.endVisit();
  const taken = shelf.take(materialId);
  process.stdout.write(`${taken.ok ? taken.value : taken.error}\n`);
}, 1);
