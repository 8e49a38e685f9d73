import { Emblem } from '../components/emblem.tsx';
import { general } from '../i18n/general.ts';
import './opening.css';

/** The first painted frame, before main has said anything. */
export const Opening = () => (
  <main className="opening">
    <Emblem />
    <h1>{general.zone.zh}</h1>
  </main>
);
