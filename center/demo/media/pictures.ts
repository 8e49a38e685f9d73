import type { DrawnPicture } from '../texts/picture-stories.ts';
import { colours, markExample, startCard, type Pen } from './card.ts';

const size = { width: 960, height: 720 } as const;
const headHeight = 132;
const footHeight = 84;

const drawPoint = (
  pen: Pen,
  { figure, text }: DrawnPicture['points'][number],
  box: { readonly y: number; readonly height: number; readonly index: number },
): void => {
  const { context } = pen;
  const middle = box.y + box.height / 2;
  context.fillStyle = colours.pale;
  context.beginPath();
  context.roundRect(48, box.y, size.width - 96, box.height, 18);
  context.fill();
  const isFigure = figure !== undefined;
  context.fillStyle = colours.blue;
  if (!isFigure) {
    context.beginPath();
    context.arc(104, middle, 28, 0, 2 * Math.PI);
    context.fill();
    pen.write(String(box.index + 1), 104, middle + 12, {
      size: 34,
      colour: colours.paper,
      bold: true,
      align: 'center',
    });
  } else
    pen.write(figure, 84, middle + 18, { size: 52, colour: colours.warm, bold: true, widest: 230 });
  const x = isFigure ? 330 : 156;
  pen.write(text, x, middle + 14, { size: 38, colour: colours.ink, widest: size.width - x - 72 });
};

/** A picture of an explanation as PNG: title, up to four points, one line at the foot. */
export const drawPicture = (picture: DrawnPicture): Uint8Array => {
  const pen = startCard(size.width, size.height, colours.paper);
  pen.context.fillStyle = colours.blue;
  pen.context.fillRect(0, 0, size.width, headHeight);
  pen.write(picture.title, 48, 86, { size: 54, colour: colours.paper, bold: true, widest: 780 });
  markExample(pen, colours.pale);
  const room = size.height - headHeight - footHeight - 40;
  const step = room / picture.points.length;
  picture.points.forEach((point, index) =>
    drawPoint(pen, point, { y: headHeight + 24 + index * step, height: step - 16, index }),
  );
  pen.write(picture.foot, size.width / 2, size.height - 30, {
    size: 32,
    colour: colours.soft,
    align: 'center',
    widest: size.width - 96,
  });
  return pen.png();
};
