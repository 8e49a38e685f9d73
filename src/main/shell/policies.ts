/** The headers of everything under `app://`: what a page of ours may do, and what a page from the content. */

/** The origin of HTML interpretations (H5); each file is a page. */
export const pageOrigin = 'app://page';
export const kioskOrigin = 'app://kiosk';

/**
 * `sandbox` without allow-modals, allow-popups, allow-forms and allow-downloads is what stops
 * window.print() (which would hang the page for good), alert, window.open, forms and downloads.
 */
const ownPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  `frame-src ${pageOrigin}/`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-scripts allow-same-origin',
  "require-trusted-types-for 'script'",
  'trusted-types pdf-worker',
].join('; ');

/**
 * A page out of the content is hostile. Without allow-same-origin it has an origin that nobody else has,
 * so no storage, no cookie and no parent; `default-src 'none'` leaves it what stands in its own file.
 */
const foreignPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${kioskOrigin}`,
  "webrtc 'block'",
  'sandbox allow-scripts',
].join('; ');

const headersWith = (policy: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policy,
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), clipboard-read=(), clipboard-write=(), fullscreen=(), payment=(), midi=(), idle-detection=(), local-fonts=(), screen-wake-lock=()',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});

export const ownHeaders = headersWith(ownPolicy);
export const foreignHeaders = headersWith(foreignPolicy);

const foreignForm = /^app:\/\/page\/([0-9a-f]{64})$/;

/** The file behind the address of an interpretation's page; null for any other address. */
export const foreignPageFile = (url: string): string | null => foreignForm.exec(url)?.[1] ?? null;
