import { Emblem } from '../components/emblem.tsx';
import { general } from '../i18n/general.ts';
import { useSay } from '../i18n/say.tsx';
import './opening.css';

/** The first painted frame, before main has said anything. */
export const Opening = () => {
  const say = useSay();
  return (
    <main className="opening">
      <Emblem />
      <h1>{say(general.zone)}</h1>
    </main>
  );
};
