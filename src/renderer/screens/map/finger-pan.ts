import Kinetic from 'ol/Kinetic.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import PointerInteraction from 'ol/interaction/Pointer.js';
import type { MovingPicture } from './moving-picture.ts';

const runsOutMs = 500;
/** How a push runs out: the library's own measure. */
const makeKinetic = (): Kinetic => new Kinetic(-0.005, 0.05, 100);

/** One finger moves the picture; let go in motion, it runs on a little. */
export const fingerPan = (picture: () => MovingPicture): PointerInteraction => {
  const kinetic = makeKinetic();
  let last = { x: 0, y: 0, pointer: 0 };
  const placeOf = ({ originalEvent }: MapBrowserEvent) => {
    const { clientX, clientY, pointerId } = originalEvent as PointerEvent;
    return { x: clientX, y: clientY, pointer: pointerId };
  };
  return new PointerInteraction({
    handleDownEvent: (event) => {
      last = placeOf(event);
      picture().hold();
      kinetic.begin();
      return true;
    },
    handleDragEvent: (event) => {
      const now = placeOf(event);
      if (now.pointer !== last.pointer) return;
      picture().push(now.x - last.x, now.y - last.y);
      kinetic.update(now.x, now.y);
      last = now;
    },
    handleUpEvent: () => {
      if (!kinetic.end()) {
        picture().rest();
        return false;
      }
      const { center, resolution } = picture().goal;
      const [distance, angle] = [kinetic.getDistance() * resolution, kinetic.getAngle()];
      const [x = 0, y = 0] = center;
      const to = [x - distance * Math.cos(angle), y + distance * Math.sin(angle)];
      picture().glide({ center: to }, runsOutMs);
      return false;
    },
  });
};
