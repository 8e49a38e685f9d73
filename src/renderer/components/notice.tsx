import { CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

export type NoticeTone = 'info' | 'good' | 'caution' | 'bad';

const icons: Record<NoticeTone, LucideIcon> = {
  info: Info,
  good: CircleCheck,
  caution: TriangleAlert,
  bad: CircleX,
};

/** A band of plain words with a pictogram; `live` when it appears by itself and should be read out. */
export const Notice = ({
  tone,
  live = false,
  children,
}: {
  readonly tone: NoticeTone;
  readonly live?: boolean;
  readonly children: ReactNode;
}) => {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <Icon aria-hidden className="notice-icon" />
      <div className="notice-body">{children}</div>
    </div>
  );
};
