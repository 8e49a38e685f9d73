import { useEffect, useState } from 'react';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import type { ZoneMap } from '../../../shared/zone.ts';

/** The base map; `missing` while its bytes are not on this machine. */
export type Geometry = object | 'waiting' | 'missing';

const read = async (sha256: string): Promise<Geometry> => {
  const response = await fetch(`app://kiosk/attachment/${sha256}`);
  if (!response.ok) return 'missing';
  const parsed: unknown = await response.json();
  return typeof parsed === 'object' && parsed !== null ? parsed : 'missing';
};

export const useGeometry = (map: ZoneMap | null): Geometry => {
  const { feed } = useSnapshot();
  const { answer } = useAnswer('item', map === null ? null : { id: map.itemId }, feed.sequence);
  const detail = answer.state === 'ready' ? answer.value : null;
  const file = detail?.item.attachments.find(
    ({ mediaType }) => mediaType === 'application/geo+json',
  );
  const sha256 =
    file !== undefined && detail?.availableAttachments.includes(file.sha256) === true
      ? file.sha256
      : null;
  const [held, setHeld] = useState<{ readonly of: string; readonly geometry: Geometry } | null>(
    null,
  );
  useEffect(() => {
    if (sha256 === null) return undefined;
    let wanted = true;
    const keep = (geometry: Geometry): void => {
      if (wanted) setHeld({ of: sha256, geometry });
    };
    read(sha256).then(keep, () => keep('missing'));
    return () => {
      wanted = false;
    };
  }, [sha256]);
  if (map === null || answer.state === 'failed') return 'missing';
  if (detail === null) return 'waiting';
  if (sha256 === null) return 'missing';
  return held?.of === sha256 ? held.geometry : 'waiting';
};
