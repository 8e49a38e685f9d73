/** The PIN of test stands and of the demonstration; a real station has its own. */
export const demoPin = '246810';

/** `script/technician-pin 246810` */
export const demoPinHash =
  'scrypt$15$hU99gWuZs-_bL7MmlfGWnQ$m05v0EINHWVGSlAsP85qbNvspZLgOmngSXkjpWF8ZAc';
