import { shelfPapers, type ShelfPaper } from '../../format/shelf.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useZone } from '../../kiosk/use-zone.ts';
import { useServices } from '../../visit-vault/use-services.ts';

/** The printed matter as this venue has it; asked anew whenever a copy is taken or a catalogue comes. */
export const useShelf = (): {
  readonly papers: readonly ShelfPaper[] | 'waiting' | 'failed';
  readonly retry: () => void;
} => {
  const { venue } = useSnapshot();
  const { services, retry } = useServices();
  const zone = useZone();
  if (typeof services === 'string') return { papers: services, retry };
  return { papers: shelfPapers(services.materials, zone?.venues ?? [], venue.name), retry };
};
