import Collection from 'ol/Collection.js';
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { boundingExtent, buffer, createEmpty, extend, getCenter, type Extent } from 'ol/extent.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import Point from 'ol/geom/Point.js';
import KeyboardPan from 'ol/interaction/KeyboardPan.js';
import KeyboardZoom from 'ol/interaction/KeyboardZoom.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import VectorLayer from 'ol/layer/Vector.js';
import type { Coordinate } from 'ol/coordinate.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import type { StyleLike } from 'ol/style/Style.js';
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
/** How far beside a sign a touch still means it, rem. */
const touchRem = 1.2;
const moveMs = 260;

const pointOf = (position: Position): Point => new Point(fromLonLat([...position]));

export interface DistrictMapOptions {
  readonly target: HTMLElement;
  /** GeoJSON, as it was read. */
  readonly geometry: object;
  readonly map: ZoneMap;
  /** What is looked at in the beginning. */
  readonly home: Position;
  readonly palette: Palette;
  readonly onPick: (id: string | null) => void;
}

const readBase = (geometry: object): VectorSource =>
  new VectorSource({
    features: new GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures(geometry),
  });

const extentOf = ({ corners: [low, high] }: ZoneMap): Extent =>
  boundingExtent([fromLonLat([...low]), fromLonLat([...high])]);

const viewOf = (map: ZoneMap, home: Position): View => {
  const extent = extentOf(map);
  return new View({
    center: fromLonLat([...home]),
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

/** Their order stays: the first of a group has its sign at its own spot. */
const sourceOf = (places: readonly Place[]): VectorSource<Feature<Point>> =>
  new VectorSource({
    features: new Collection(
      places.map(({ id, name, details: { theme, position } }) => {
        const feature = new Feature({ geometry: pointOf(position), name, theme });
        feature.setId(id);
        return feature;
      }),
    ),
  });

/** The map as the screen drives it: vectors on a canvas, nothing fetched, no control of the library's own. */
export class DistrictMap {
  readonly #options: DistrictMapOptions;
  readonly #map: OlMap;
  readonly #base: VectorLayer<VectorSource>;
  readonly #picture: MovingPicture;
  readonly #clusters: Cluster<Feature<Point>>;
  readonly #marks = new VectorSource();
  readonly #groups: VectorLayer<Cluster<Feature<Point>>>;
  readonly #watch: ResizeObserver;
  #styles: PlaceStyles;
  #chosen: Place | null = null;

  constructor(options: DistrictMapOptions) {
    const { target, geometry, map, home, palette } = options;
    this.#options = options;
    this.#styles = placeStyles(palette);
    // All names keep clear of all signs, and of the names of what lies above.
    const declutter = 'names';
    const source = readBase(geometry);
    this.#base = new VectorLayer({ source, style: baseStyle(palette), declutter });
    const { distance } = this.#styles;
    this.#clusters = new Cluster({ source: sourceOf([]), distance, minDistance: distance });
    this.#groups = new VectorLayer({
      source: this.#clusters,
      style: (feature, resolution) => this.#styles.group(feature, resolution),
      declutter,
    });
    const marks = new VectorLayer({ source: this.#marks, declutter });
    const picture = document.createElement('div');
    picture.className = 'map-picture';
    target.append(picture);
    this.#map = new OlMap({
      target: picture,
      layers: [this.#base, this.#groups, marks],
      view: viewOf(map, home),
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
    this.#clusters.setSource(sourceOf(places));
    // Whether the pin stands on a sign has to be asked again.
    this.#marks.changed();
  }

  /** Marks the machine and the chosen place, and brings the chosen one into sight. */
  mark(here: { readonly position: Position; readonly label: string } | null, chosen: Place | null) {
    this.#marks.clear(true);
    if (here !== null) this.#addHere(here.position, here.label);
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
    const { distance } = this.#styles;
    this.#clusters.updateDistance(distance, distance);
    this.#groups.changed();
  }

  close(): void {
    this.#watch.disconnect();
    this.#picture.hold();
    this.#map.setTarget(undefined);
    this.#map.dispose();
    this.#options.target.replaceChildren();
  }

  #addHere(position: Position, label: string): void {
    const at = pointOf(position).getCoordinates();
    this.#add(position, (_feature, resolution) =>
      this.#styles.here(label, this.#hasSign(at, resolution)),
    );
  }

  /** Whether a sign covers the spot; the groups' layer is drawn before the marks'. */
  #hasSign(at: Coordinate, resolution: number): boolean {
    const reach = (this.#styles.distance / 2) * resolution;
    return this.#clusters.getFeaturesInExtent(buffer(boundingExtent([at]), reach)).length > 0;
  }

  #add(position: Position, style: StyleLike): void {
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
