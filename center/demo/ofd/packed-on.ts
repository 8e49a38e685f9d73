/** A zip notes local time; a day without its zone gives the same bytes everywhere. */
export const packedOn = new Date(2026, 0, 1);
