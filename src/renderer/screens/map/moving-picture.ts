import type OlMap from 'ol/Map.js';
import type { Coordinate } from 'ol/coordinate.js';

/** What is looked at: the middle of the screen and metres of the projection a px. */
export interface Sight {
  readonly center: Coordinate;
  readonly resolution: number;
}

/** Where the picture stands beside where it was drawn: moved (CSS px) and scaled about its middle. */
interface Shift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const still: Shift = { x: 0, y: 0, scale: 1 };
/** Shares of the picture: it reaches 0.3 / 1.6 of itself beyond its frame (map.css), and is drawn anew a little before. */
const reach = 0.17;

const transformOf = ({ x, y, scale }: Shift): string => `translate(${x}px, ${y}px) scale(${scale})`;

/** How the picture drawn `from` must stand to show what is looked at `to`. */
export const shiftTo = (from: Sight, to: Sight): Shift => {
  const scale = from.resolution / to.resolution;
  const px = (axis: 0 | 1): number =>
    (((to.center[axis] ?? 0) - (from.center[axis] ?? 0)) / from.resolution) * scale;
  return { x: -px(0), y: px(1), scale };
};

/** What is looked at when the picture drawn at this sight stands so. */
export const sightAfter = ({ center: [x = 0, y = 0], resolution }: Sight, shift: Shift): Sight => ({
  center: [x - (shift.x / shift.scale) * resolution, y + (shift.y / shift.scale) * resolution],
  resolution: resolution / shift.scale,
});

/**
 * The map as a picture, larger than its frame. What a finger or a button moves is the finished picture, by the
 * compositor, in whatever number of frames the screen has; it is drawn anew only where it comes to rest, for
 * drawing takes longer than a frame where no graphics processor helps.
 */
export class MovingPicture {
  readonly #map: OlMap;
  readonly #picture: HTMLElement;
  readonly #onMoving: (moving: boolean) => void;
  #shift = still;
  #glide: { readonly animation: Animation; readonly to: Sight } | null = null;

  constructor(map: OlMap, picture: HTMLElement, onMoving: (moving: boolean) => void) {
    this.#map = map;
    this.#picture = picture;
    this.#onMoving = onMoving;
  }

  /** What will be looked at when it rests. */
  get goal(): Sight {
    return this.#glide?.to ?? sightAfter(this.#drawn(), this.#shift);
  }

  /** Holds the picture where it is. */
  hold(): void {
    if (this.#glide === null) return;
    const {
      a: scale,
      e: x,
      f: y,
    } = new DOMMatrixReadOnly(getComputedStyle(this.#picture).transform);
    this.#glide.animation.cancel();
    this.#glide = null;
    this.#put({ x, y, scale });
  }

  /** CSS px, with the finger. */
  push(x: number, y: number): void {
    this.#onMoving(true);
    this.#put({ ...this.#shift, x: this.#shift.x + x, y: this.#shift.y + y });
    if (this.#isAtItsEdge()) this.#drawAt(this.goal);
  }

  /** Moves within `ms` to what is to be seen, as far as the map reaches. */
  glide(wanted: Partial<Sight>, ms: number): void {
    const view = this.#map.getView();
    const goal = { ...this.goal, ...wanted };
    const resolution = view.getConstrainedResolution(goal.resolution) ?? goal.resolution;
    const center = view.getConstrainedCenter(goal.center, resolution) ?? goal.center;
    const to = { center, resolution };
    this.hold();
    this.#onMoving(true);
    const transform = [this.#shift, shiftTo(this.#drawn(), to)].map(transformOf);
    const options = {
      duration: ms,
      easing: 'cubic-bezier(0.2, 0.6, 0.3, 1)',
      fill: 'forwards',
    } as const;
    const animation = this.#picture.animate({ transform }, options);
    this.#glide = { animation, to };
    animation.addEventListener('finish', () => this.#rest(to));
  }

  /** Draws the map anew where it stands, and within its bounds. */
  rest(): void {
    this.hold();
    if (this.#shift !== still) this.#rest(this.goal);
  }

  /** A finger that goes on would see where the picture ends. */
  #isAtItsEdge(): boolean {
    const { clientWidth, clientHeight } = this.#picture;
    const { x, y } = this.#shift;
    return Math.abs(x) > clientWidth * reach || Math.abs(y) > clientHeight * reach;
  }

  #rest(sight: Sight): void {
    this.#drawAt(sight);
    this.#onMoving(false);
  }

  #drawAt({ center, resolution }: Sight): void {
    const view = this.#map.getView();
    view.setCenter(center);
    view.setResolution(resolution);
    this.#map.renderSync();
    this.#glide?.animation.cancel();
    this.#glide = null;
    this.#put(still);
  }

  #put(shift: Shift): void {
    this.#shift = shift;
    this.#picture.style.transform = shift === still ? '' : transformOf(shift);
  }

  #drawn(): Sight {
    const view = this.#map.getView();
    return { center: view.getCenter() ?? [0, 0], resolution: view.getResolution() ?? 1 };
  }
}
