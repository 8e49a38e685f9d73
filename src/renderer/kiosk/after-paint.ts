/**
 * Runs what takes longer than a frame once the screen that wants it is painted: React runs the effects of a
 * touch before the frame that answers it. Gives back what ends it, whether it has begun or not.
 */
export const afterPaint = (begin: () => () => void): (() => void) => {
  let end = (): void => clearTimeout(waiting);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    waiting = setTimeout(() => {
      end = begin();
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    end();
  };
};
