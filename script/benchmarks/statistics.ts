/** The value below which `share` (0..1) of the samples lie; nearest rank. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[rank] ?? Number.NaN;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** The least and the most, as a reader sees them. */
export const spanOf = (samples: readonly number[]): string =>
  `${Math.min(...samples).toPrecision(3)} to ${Math.max(...samples).toPrecision(3)}`;
