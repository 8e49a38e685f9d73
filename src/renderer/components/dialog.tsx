import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

/** Our own modal: the browser's `dialog` keeps the focus inside and everything else out of reach. */
export const Dialog = ({
  title,
  urgent = false,
  onDismiss,
  children,
}: {
  readonly title: string;
  /** Read out at once, as a warning. */
  readonly urgent?: boolean;
  /** Escape on a keyboard; the dialog's own buttons do the same. */
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}) => {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      role={urgent ? 'alertdialog' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
    >
      <h2 id={titleId} className="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
};
