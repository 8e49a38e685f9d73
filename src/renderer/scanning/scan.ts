/** A stop of the frame: a control, or a row of them that is gone into before one is chosen. */
export interface Stop<Control> {
  readonly control: Control;
  /** Empty for a control that is pressed itself. */
  readonly members: readonly Control[];
}

/** Where the frame stands; `row` is the row it went into. */
export interface Place<Control> {
  readonly control: Control;
  readonly row: Control | null;
}

const first = <Control>(stops: readonly Stop<Control>[]): Place<Control> | null => {
  const [stop] = stops;
  return stop === undefined ? null : { control: stop.control, row: null };
};

/** Behind the last of a row comes the row itself, so that a wrong row costs one round of it. */
const nextInRow = <Control>(row: Stop<Control>, control: Control): Place<Control> => {
  const next = row.members[row.members.indexOf(control) + 1];
  return next === undefined
    ? { control: row.control, row: null }
    : { control: next, row: row.control };
};

/** The next place; it wraps round, and begins anew when what was shown is gone. */
export const nextPlace = <Control>(
  stops: readonly Stop<Control>[],
  place: Place<Control> | null,
): Place<Control> | null => {
  if (place === null) return first(stops);
  const at = stops.findIndex(({ control }) => control === (place.row ?? place.control));
  const stop = stops[at];
  if (stop === undefined) return first(stops);
  if (place.row !== null) return nextInRow(stop, place.control);
  const next = stops[at + 1];
  return next === undefined ? first(stops) : { control: next.control, row: null };
};

/** Inside the row the frame stands on; null when it stands on something that is pressed itself. */
export const insideRow = <Control>(
  stops: readonly Stop<Control>[],
  place: Place<Control>,
): Place<Control> | null => {
  if (place.row !== null) return null;
  const member = stops.find(({ control }) => control === place.control)?.members[0];
  return member === undefined ? null : { control: member, row: place.control };
};
