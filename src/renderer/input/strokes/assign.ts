/**
 * The least sum of costs when each row of a square gets a column of its own (the Hungarian method with
 * potentials). `costs` row by row; at most some dozens of rows.
 */
export const assign = (costs: Float32Array, size: number): number => {
  const byRow = new Float64Array(size + 1);
  const byColumn = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    const column = augment({ costs, size, byRow, byColumn, rowOf, way });
    for (let at = column; at !== 0;) {
      const before = way[at] ?? 0;
      rowOf[at] = rowOf[before] ?? 0;
      at = before;
    }
  }
  return -(byColumn[0] ?? 0);
};

interface State {
  readonly costs: Float32Array;
  readonly size: number;
  readonly byRow: Float64Array;
  readonly byColumn: Float64Array;
  readonly rowOf: Int32Array;
  readonly way: Int32Array;
}

/** Finds the shortest way from the new row to a free column, and gives that column. */
const augment = ({ costs, size, byRow, byColumn, rowOf, way }: State): number => {
  const least = new Float64Array(size + 1).fill(Infinity);
  const isUsed = new Uint8Array(size + 1);
  let column = 0;
  do {
    isUsed[column] = 1;
    const row = rowOf[column] ?? 0;
    let [step, next] = [Infinity, 0];
    for (let at = 1; at <= size; at += 1) {
      if (isUsed[at] === 1) continue;
      const cost =
        (costs[(row - 1) * size + at - 1] ?? 0) - (byRow[row] ?? 0) - (byColumn[at] ?? 0);
      if (cost < (least[at] ?? 0)) {
        least[at] = cost;
        way[at] = column;
      }
      if ((least[at] ?? 0) < step) [step, next] = [least[at] ?? 0, at];
    }
    for (let at = 0; at <= size; at += 1)
      if (isUsed[at] === 1) {
        const used = rowOf[at] ?? 0;
        byRow[used] = (byRow[used] ?? 0) + step;
        byColumn[at] = (byColumn[at] ?? 0) - step;
      } else least[at] = (least[at] ?? 0) - step;
    column = next;
  } while ((rowOf[column] ?? 0) !== 0);
  return column;
};
