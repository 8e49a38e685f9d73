import { hashPin } from '../src/main/technician/pin-hash.ts';
import { Pin } from '../src/shared/technician.ts';

const pin = Pin.safeParse(process.argv[2]);
if (!pin.success) {
  console.error('usage: script/technician-pin PIN   (six to twelve digits)');
  process.exit(64);
}
console.log(await hashPin(pin.data));
