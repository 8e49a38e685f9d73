import { BookCopy, BookOpenText, ListChecks, Newspaper, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { PaperKind } from '../../../shared/paper-material.ts';
import type { PaperMaterial } from '../../../shared/services.ts';

const icons: Readonly<Record<PaperKind, LucideIcon>> = {
  gazette: Newspaper,
  compilation: BookCopy,
  guide: ListChecks,
  brochure: BookOpenText,
};

/** A booklet as it lies on the shelf: its own picture once that is on this machine, else the zone's blue with a sign of its kind. */
export const Cover = ({
  material: { kind, cover, title, issue },
  isLarge = false,
}: {
  readonly material: PaperMaterial;
  readonly isLarge?: boolean;
}) => {
  const [isMissing, setMissing] = useState(false);
  const Icon = icons[kind];
  if (cover !== null && !isMissing)
    return (
      <span aria-hidden className="booklet" data-large={isLarge}>
        <img src={`/attachment/${cover}`} alt="" onError={() => setMissing(true)} />
      </span>
    );
  return (
    <span aria-hidden className="booklet" data-large={isLarge}>
      {isLarge ? (
        <span lang="zh-CN" className="booklet-words">
          <span className="booklet-title">{title}</span>
          <span>{issue}</span>
        </span>
      ) : (
        <Icon />
      )}
    </span>
  );
};
