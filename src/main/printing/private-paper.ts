import type { PrivateTitle } from '../../shared/vault-protocol.ts';
import type { PrivateEnd } from '../devices/launch.ts';

/**
 * A document that main prints without having it: the visit's vault posts the pages into a port that goes
 * to the printer's host.
 */
export interface PrivatePaper {
  readonly title: PrivateTitle;
  readonly pages: number;
  /** A port on which these pages come, once. */
  readonly take: (firstPage: number, lastPage: number) => PrivateEnd;
}
