/** What the guest proves, and the host's test asks of it. */
export const sentences = [
  'a HID scanner is found by vendor, product, serial number and usage, beside its twin',
  'a code from a HID scanner comes through byte by byte',
  'a HID scanner that is pulled is noticed, and comes back by itself',
  'a HID reader takes and gives reports byte by byte',
  'a HID reader that is pulled is noticed, and comes back by itself',
  'a serial scanner is found by vendor, product and serial number, and bytes go both ways',
  'a serial scanner that is pulled is noticed, and comes back by itself',
  'a USB printer is found by vendor, product and serial number, and bytes go both ways',
  'a USB printer that is pulled is noticed, and comes back by itself',
] as const;
export type Sentence = (typeof sentences)[number];
