import type { KioskApi } from '../../shared/kiosk-api.ts';

declare global {
  interface Window {
    /** Built by the preload from the contract; the only way out of this page. */
    readonly kiosk: KioskApi;
  }
}
