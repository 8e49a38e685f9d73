import type { DockLabel } from '../../src/shared/dock.ts';

/** Chinese first, English smaller behind it. */
export const Words = ({ label }: { readonly label: DockLabel }) => (
  <span className="words">
    <span>{label.chinese}</span>
    <span className="english" lang="en">
      {label.english}
    </span>
  </span>
);
