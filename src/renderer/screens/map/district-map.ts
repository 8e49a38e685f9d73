import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { boundingExtent, createEmpty, extend, getCenter, type Extent } from 'ol/extent.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import Point from 'ol/geom/Point.js';
import KeyboardPan from 'ol/interaction/KeyboardPan.js';
import KeyboardZoom from 'ol/interaction/KeyboardZoom.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import VectorLayer from 'ol/layer/Vector.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import type { Position } from '../../../shared/item-details.ts';
import type { ZoneMap } from '../../../shared/zone.ts';
import type { Place } from '../../format/places.ts';
import { baseStyle } from './base-style.ts';
import { fingerPan } from './finger-pan.ts';
import { MovingPicture } from './moving-picture.ts';
import type { Palette } from './palette.ts';
import { placeStyles, type PlaceStyles } from './place-style.ts';

/** Metres a px: a single street fills the screen; nobody comes closer. */
const finestResolution = 0.9;
/** Where a chosen place is looked at. */
const nearResolution = 2.4;
/** As far as a finger covers, rem. */
const clusterRem = 2.9;
const touchRem = 1.2;
const moveMs = 260;

const pointOf = (position: Position): Point => new Point(fromLonLat([...position]));

export interface DistrictMapOptions {
  readonly target: HTMLElement;
  /** GeoJSON, as it was read. */
  readonly geometry: object;
  readonly map: ZoneMap;
  readonly palette: Palette;
  readonly onPick: (id: string | null) => void;
}

const readBase = (geometry: object): VectorSource =>
  new VectorSource({
    features: new GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures(geometry),
  });

const extentOf = ({ corners: [low, high] }: ZoneMap): Extent =>
  boundingExtent([fromLonLat([...low]), fromLonLat([...high])]);

const viewOf = (map: ZoneMap): View => {
  const extent = extentOf(map);
  return new View({
    center: fromLonLat([...map.center]),
    resolution: 9,
    minResolution: finestResolution,
    maxResolution: ((extent[2] ?? 0) - (extent[0] ?? 0)) / 620,
    extent,
    // One sees beyond the corners at the edge, but the middle of the screen stays inside.
    constrainOnlyCenter: true,
    enableRotation: false,
    showFullExtent: true,
  });
};

/** The map as the screen drives it: vectors on a canvas, nothing fetched, no control of the library's own. */
export class DistrictMap {
  readonly #options: DistrictMapOptions;
  readonly #map: OlMap;
  readonly #base: VectorLayer<VectorSource>;
  readonly #picture: MovingPicture;
  readonly #points = new VectorSource();
  readonly #marks = new VectorSource();
  readonly #groups: VectorLayer<Cluster>;
  readonly #watch: ResizeObserver;
  #styles: PlaceStyles;
  #chosen: Place | null = null;

  constructor(options: DistrictMapOptions) {
    const { target, geometry, map, palette } = options;
    this.#options = options;
    this.#styles = placeStyles(palette);
    // Names of streets and names of places keep clear of their own kind only.
    this.#base = new VectorLayer({
      source: readBase(geometry),
      style: baseStyle(palette),
      declutter: 'base',
    });
    this.#groups = new VectorLayer({
      source: new Cluster({ source: this.#points, distance: clusterRem * palette.rem }),
      style: (feature, resolution) => this.#styles.group(feature, resolution),
      declutter: 'places',
    });
    const marks = new VectorLayer({ source: this.#marks });
    const picture = document.createElement('div');
    picture.className = 'map-picture';
    target.append(picture);
    this.#map = new OlMap({
      target: picture,
      layers: [this.#base, this.#groups, marks],
      view: viewOf(map),
      controls: [],
      interactions: [
        fingerPan(() => this.#picture),
        new KeyboardPan({ pixelDelta: 8 * palette.rem, duration: 0 }),
        new KeyboardZoom({ duration: 0 }),
        new MouseWheelZoom({ duration: 0 }),
      ],
      keyboardEventTarget: target,
    });
    // For whoever has to know when it rests, such as a test: a touch stops what moves.
    this.#picture = new MovingPicture(this.#map, picture, (moving) => {
      target.dataset['moving'] = String(moving);
    });
    // Not `singleclick`: that waits a quarter of a second for a second one, and nothing here wants two.
    this.#map.on('click', (event) => this.#touched(event));
    this.#watch = new ResizeObserver(() => this.#map.updateSize());
    this.#watch.observe(target);
  }

  showPlaces(places: readonly Place[]): void {
    this.#points.clear(true);
    this.#points.addFeatures(
      places.map(({ id, name, details: { theme, position } }) => {
        const feature = new Feature({ geometry: pointOf(position), name, theme });
        feature.setId(id);
        return feature;
      }),
    );
  }

  /** Marks the machine and the chosen place, and brings the chosen one into sight. */
  mark(here: { readonly position: Position; readonly label: string } | null, chosen: Place | null) {
    this.#marks.clear(true);
    if (here !== null) this.#add(here.position, this.#styles.here(here.label));
    if (chosen !== null) {
      const { name, details } = chosen;
      this.#add(details.position, this.#styles.chosen(details.theme, name));
      if (chosen.id !== this.#chosen?.id) this.#bring(details.position);
    }
    this.#chosen = chosen;
  }

  zoom(step: 1 | -1): void {
    const { resolution } = this.#picture.goal;
    this.#picture.glide({ resolution: step === 1 ? resolution / 2 : resolution * 2 }, moveMs);
  }

  goTo(position: Position): void {
    const sight = { center: fromLonLat([...position]), resolution: nearResolution * 2 };
    this.#picture.glide(sight, moveMs);
  }

  restyle(palette: Palette): void {
    this.#styles = placeStyles(palette);
    this.#base.setStyle(baseStyle(palette));
    this.#groups.changed();
  }

  close(): void {
    this.#watch.disconnect();
    this.#picture.hold();
    this.#map.setTarget(undefined);
    this.#map.dispose();
    this.#options.target.replaceChildren();
  }

  #add(position: Position, style: ReturnType<PlaceStyles['here']>): void {
    const feature = new Feature({ geometry: pointOf(position) });
    feature.setStyle(style);
    this.#marks.addFeature(feature);
  }

  #bring(position: Position): void {
    const resolution = Math.min(this.#picture.goal.resolution, nearResolution * 2);
    this.#picture.glide({ center: fromLonLat([...position]), resolution }, moveMs);
  }

  #touched({ pixel }: MapBrowserEvent): void {
    const hits = this.#map.getFeaturesAtPixel(pixel, {
      layerFilter: (layer) => layer === this.#groups,
      hitTolerance: touchRem * this.#options.palette.rem,
    });
    const members = (hits[0]?.get('features') ?? []) as readonly Feature<Point>[];
    const [first] = members;
    if (first === undefined) return this.#options.onPick(null);
    if (members.length === 1 || this.#isClosest())
      return this.#options.onPick(String(first.getId()));
    this.#open(members);
  }

  #isClosest(): boolean {
    return (this.#map.getView().getResolution() ?? 0) <= finestResolution * 1.05;
  }

  /** A group comes apart: the view goes to where its places lie. */
  #open(members: readonly Feature<Point>[]): void {
    const extent = createEmpty();
    for (const member of members) extend(extent, member.getGeometry()?.getExtent() ?? extent);
    const { target, palette } = this.#options;
    const room = [target.clientWidth, target.clientHeight].map((px) => px - 12 * palette.rem);
    const closest = Math.max(finestResolution, this.#picture.goal.resolution / 4);
    const resolution = this.#map.getView().getResolutionForExtent(extent, room);
    this.#picture.glide(
      { center: getCenter(extent), resolution: Math.max(closest, resolution) },
      moveMs,
    );
  }
}
