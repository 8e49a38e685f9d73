import { checkDigit } from '../../shared/check-digit.ts';

/**
 * The eight digits by which staff find a job: seven that count, and a check digit. `position` counts
 * from 1; after ten million jobs the numbers start again.
 */
export const jobNumber = (position: number): string => {
  const digits = String(position % 10_000_000).padStart(7, '0');
  return digits + checkDigit(digits);
};
