import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { KeySpec } from './layouts.ts';

const REPEAT_AFTER_MS = 500;
const REPEAT_EVERY_MS = 90;

export interface KeyProps {
  readonly spec: KeySpec;
  readonly tabIndex: number;
  readonly position: string;
  readonly pressedState?: boolean;
  readonly onAct: () => void;
  readonly onFocus: () => void;
}

/**
 * One key. It acts when the finger lands, not when it leaves; a click without a pointer (Enter,
 * Space, assistive technology) acts too. Only delete repeats while held.
 */
export function Key({
  spec,
  tabIndex,
  position,
  pressedState,
  onAct,
  onFocus,
}: KeyProps): ReactElement {
  const repeats = spec.action.kind === 'delete';
  const press = usePress(onAct, repeats);
  return (
    <button
      type="button"
      className={`key key-${spec.tone}`}
      style={{ flexGrow: spec.width, flexBasis: 0 }}
      tabIndex={tabIndex}
      data-key-position={position}
      data-pressed={press.pressed}
      aria-label={spec.label ?? spec.main}
      aria-pressed={pressedState}
      onFocus={onFocus}
      onKeyDown={repeats ? undefined : ignoreHeldKey}
      {...press.handlers}
    >
      <span className="key-main">{spec.main}</span>
      {spec.sub !== undefined && <span className="key-sub">{spec.sub}</span>}
    </button>
  );
}

/** A held Enter or Space would click again and again. */
export function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

interface Press {
  readonly pressed: boolean;
  readonly handlers: {
    readonly onPointerDown: (event: { readonly button: number }) => void;
    readonly onPointerUp: () => void;
    readonly onPointerLeave: () => void;
    readonly onPointerCancel: () => void;
    readonly onClick: (event: { readonly detail: number }) => void;
  };
}

/** Pointer handling shared by keys and candidates. */
export function usePress(onAct: () => void, repeats: boolean): Press {
  const [pressed, setPressed] = useState(false);
  const act = useRef(onAct);
  useEffect(() => {
    act.current = onAct;
  });
  useEffect(() => (pressed && repeats ? repeatWhileHeld(act) : undefined), [pressed, repeats]);
  const release = (): void => setPressed(false);
  return {
    pressed,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        setPressed(true);
        onAct();
      },
      onPointerUp: release,
      onPointerLeave: release,
      onPointerCancel: release,
      // A pointer has acted already; a click out of the keyboard carries no click count.
      onClick: (event) => {
        if (event.detail === 0) onAct();
      },
    },
  };
}

function repeatWhileHeld(act: { readonly current: () => void }): () => void {
  let timer = setTimeout(function again() {
    act.current();
    timer = setTimeout(again, REPEAT_EVERY_MS);
  }, REPEAT_AFTER_MS);
  return () => clearTimeout(timer);
}
