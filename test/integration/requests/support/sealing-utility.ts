import { openParentPort } from '../../../../src/shared/parent-port.ts';
import { carryOut, type Order } from './sealing-peer.ts';

/** Seals and opens in a utility process, as the vault does. */

const port = openParentPort<object>();
port.onMessage((order) => void carryOut(order as Order).then((done) => port.post(done)));
