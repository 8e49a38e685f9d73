import { technicianCallNames } from '../shared/call-names.ts';
import { expose } from './expose.ts';

expose('technician', technicianCallNames, 'technicianChanged');
