import { callNames } from '../shared/call-names.ts';
import { speechPortGreeting } from '../shared/speech-greeting.ts';
import { vaultPortGreeting } from '../shared/vault-greeting.ts';
import { expose, forwardPort } from './expose.ts';

expose('kiosk', callNames, 'snapshotChanged');
forwardPort('vaultPort', vaultPortGreeting);
forwardPort('speechPort', speechPortGreeting);
