import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Emblem } from '../components/emblem.tsx';
import { general } from '../i18n/general.ts';
import { useSay } from '../i18n/say.tsx';

const PinPad = lazy(async () => ({ default: (await import('./PinPad.tsx')).PinPad }));

/** Longer than anybody rests a finger on a picture by chance. */
const holdMs = 4_000;

/** The mark in the masthead. Held for four seconds, by finger or by Enter, it asks for the technician's PIN. */
export const StaffEmblem = () => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const cancel = useRef<() => void>(() => undefined);
  const hold = (): void => {
    cancel.current();
    const timer = setTimeout(() => setOpen(true), holdMs);
    cancel.current = () => clearTimeout(timer);
  };
  const release = (): void => cancel.current();
  useEffect(() => release, []);
  return (
    <>
      <button
        type="button"
        className="masthead-emblem"
        aria-label={say(general.staffEntrance)}
        onPointerDown={hold}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
        onKeyDown={({ key, repeat }) => {
          if (key === 'Enter' && !repeat) hold();
        }}
        onKeyUp={release}
        onBlur={release}
      >
        <Emblem />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <PinPad onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
