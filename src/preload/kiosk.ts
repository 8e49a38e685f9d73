import { callNames } from '../shared/call-names.ts';
import { expose } from './expose.ts';

expose('kiosk', callNames, 'snapshotChanged');
