import type { PublicServices } from '../../shared/services.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useAnswer } from '../kiosk/use-answer.ts';

/** What can be handed in and to whom; asked anew with every new catalogue. */
export const useServices = (): {
  readonly services: PublicServices | 'waiting' | 'failed';
  readonly retry: () => void;
} => {
  const { requests } = useSnapshot();
  const { answer, retry } = useAnswer('services', {}, requests.servicesRevision);
  return { services: answer.state === 'ready' ? answer.value : answer.state, retry };
};
