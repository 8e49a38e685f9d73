import { degrees } from 'pdf-lib';
import { type Writer, blue, faint, ink, page, textWidth } from './page-writer.ts';

/** The schematic of the fictional district: coordinates run 0..100 from the lower left corner. */
type Point = readonly [x: number, y: number];

const roads: readonly { name: string; from: Point; to: Point; label: Point; turned?: boolean }[] = [
  { name: '明礼路', from: [5, 70], to: [95, 70], label: [10, 71] },
  { name: '和顺街', from: [5, 45], to: [95, 45], label: [10, 46] },
  { name: '高铁路', from: [5, 20], to: [95, 20], label: [10, 21] },
  { name: '书院路', from: [25, 5], to: [25, 95], label: [26.5, 84], turned: true },
  { name: '柳园路', from: [50, 5], to: [50, 95], label: [51.5, 84], turned: true },
  { name: '云桥北街', from: [75, 5], to: [75, 95], label: [76.5, 84], turned: true },
  { name: '清河大道', from: [5, 95], to: [95, 58], label: [58, 75] },
];

const places: readonly { mark: string; at: Point }[] = [
  { mark: '1', at: [18, 74] },
  { mark: '2', at: [31, 66] },
  { mark: '3', at: [44, 74] },
  { mark: '4', at: [56, 49] },
  { mark: '5', at: [69, 41] },
  { mark: '6', at: [81, 49] },
  { mark: '7', at: [81, 25] },
  { mark: '8', at: [31, 16] },
];

const height = 330;

const locate = (writer: Writer, [x, y]: Point): { x: number; y: number } => ({
  x: page.marginX + (x / 100) * textWidth,
  y: writer.y - height + (y / 100) * height,
});

const drawRoads = (writer: Writer): void => {
  for (const road of roads) {
    const start = locate(writer, road.from);
    const end = locate(writer, road.to);
    writer.page.drawLine({ start, end, thickness: 5, color: faint, opacity: 0.45 });
    writer.page.drawText(road.name, {
      ...locate(writer, road.label),
      font: writer.fonts.serif,
      size: 9,
      color: ink,
      rotate: degrees(road.turned === true ? 90 : 0),
    });
  }
};

const drawPlaces = (writer: Writer): void => {
  for (const { mark, at } of places) {
    const { x, y } = locate(writer, at);
    writer.page.drawCircle({ x, y, size: 10, borderColor: blue, borderWidth: 1.5 });
    writer.page.drawText(mark, {
      x: x - 3.5,
      y: y - 4,
      font: writer.fonts.bold,
      size: 11,
      color: blue,
    });
  }
};

/** Draws the map at the writer's place; numbers refer to the table that follows it in the leaflet. */
export const writeStreetMap = (writer: Writer): void => {
  writer.page.drawRectangle({
    x: page.marginX,
    y: writer.y - height,
    width: textWidth,
    height,
    borderColor: faint,
    borderWidth: 1,
  });
  drawRoads(writer);
  drawPlaces(writer);
  writer.y -= height + 16;
};

/** Characters the map draws, so that the fonts hold them. */
export const streetMapText =
  roads.map((road) => road.name).join('') + places.map((p) => p.mark).join('');
