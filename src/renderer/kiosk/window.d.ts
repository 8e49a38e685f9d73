import type { KioskApi, TechnicianApi } from '../../shared/kiosk-api.ts';

declare global {
  interface Window {
    /** Built by the preload from the contract; the only way out of this page. */
    readonly kiosk: KioskApi;
    /** Only on the technician's page, which has no `kiosk`. */
    readonly technician: TechnicianApi;
  }
}
