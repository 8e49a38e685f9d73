import { useEffect, useRef, useState } from 'react';
import type { DockPrint } from '../../src/shared/dock.ts';
import { pictureUrl } from './control.ts';
import { Words } from './Words.tsx';

const heading = { chinese: '印出的纸', english: 'Printed' };

const Thumbnail = ({ print, show }: { readonly print: DockPrint; readonly show: () => void }) => {
  const [first] = print.pictures;
  return (
    <li>
      <button type="button" className="thumbnail" data-device={print.device} onClick={show}>
        {first !== undefined && <img src={pictureUrl(first, print.version)} alt="" />}
        <span className="caption">
          {print.name}
          {print.pictures.length > 1 && ` · ${print.pictures.length} 面`}
        </span>
      </button>
    </li>
  );
};

/** The pages of one print, large; Escape or a touch beside it closes. */
const Large = ({ print, close }: { readonly print: DockPrint; readonly close: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="large" aria-label={print.name} onClose={close}>
      <header className="bar">
        <h2 className="title">{print.name}</h2>
        <button type="button" className="button" onClick={close}>
          <Words label={{ chinese: '关闭', english: 'Close' }} />
        </button>
      </header>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line no-noninteractive-tabindex */}
      <div className="sheets" data-device={print.device} tabIndex={0}>
        {print.pictures.map((picture) => (
          <img key={picture} src={pictureUrl(picture, print.version)} alt={picture} />
        ))}
      </div>
    </dialog>
  );
};

/** What came out, newest first. */
export const Prints = ({ prints }: { readonly prints: readonly DockPrint[] }) => {
  const [open, setOpen] = useState<string | null>(null);
  const shown = prints.find(({ name }) => name === open);
  return (
    <section className="prints" aria-label={heading.english}>
      <h2>
        <Words label={heading} />
      </h2>
      {prints.length === 0 ? (
        <p className="nothing">还没有印出什么。 Nothing printed yet.</p>
      ) : (
        <ul>
          {prints.map((print) => (
            <Thumbnail key={print.name} print={print} show={() => setOpen(print.name)} />
          ))}
        </ul>
      )}
      {shown !== undefined && <Large key={shown.name} print={shown} close={() => setOpen(null)} />}
    </section>
  );
};
