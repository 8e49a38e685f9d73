import type { Page } from '@playwright/test';

/** Key chords a keyboard plugged into the machine can send, in xdotool's names. */
export const chords = [
  'F11',
  'F12',
  'F5',
  'F1',
  'F3',
  'F6',
  'F7',
  'F10',
  'shift+F10',
  'Menu',
  'Escape',
  'ctrl+shift+i',
  'ctrl+shift+j',
  'ctrl+shift+c',
  'ctrl+r',
  'ctrl+shift+r',
  'ctrl+plus',
  'ctrl+minus',
  'ctrl+0',
  'ctrl+m',
  'ctrl+n',
  'ctrl+t',
  'ctrl+o',
  'ctrl+s',
  'ctrl+u',
  'ctrl+f',
  'ctrl+g',
  'ctrl+h',
  'ctrl+j',
  'ctrl+l',
  'ctrl+Tab',
  'ctrl+shift+Tab',
  'ctrl+shift+Delete',
  'alt+Left',
  'alt+Right',
  'alt+Home',
  'alt+space',
  'XF86Back',
  'XF86Reload',
  'XF86HomePage',
  'ctrl+p',
  'ctrl+w',
  'alt+F4',
  'ctrl+q',
] as const;

/** Things an injected script can try. Each runs in the page's own world; what it returns is compared with `closed`. */
export interface Surface {
  readonly name: string;
  readonly kind: 'window' | 'navigation' | 'permission' | 'network' | 'dialog' | 'node';
  /** Source of an async function body; returns what it got out of the page. */
  readonly attempt: string;
  /** What `attempt` returns when the door is closed. Left out where only the state of the app counts. */
  readonly closed?: string;
}

const outcome = (expression: string): string =>
  `try { return String(await (${expression})) } catch { return 'denied' }`;

export const surfaces: readonly Surface[] = [
  {
    name: 'window.open',
    kind: 'window',
    attempt: outcome("window.open('https://example.invalid/') === null ? 'denied' : 'opened'"),
    closed: 'denied',
  },
  {
    name: 'target=_blank',
    kind: 'window',
    attempt:
      "const a = document.createElement('a'); a.href = 'https://example.invalid/'; a.target = '_blank'; document.body.append(a); a.click(); a.remove(); return ''",
  },
  {
    name: 'middle click',
    kind: 'window',
    attempt:
      "const a = document.createElement('a'); a.href = 'https://example.invalid/'; document.body.append(a); a.dispatchEvent(new MouseEvent('click', { button: 1, ctrlKey: true, bubbles: true })); a.remove(); return ''",
  },
  {
    name: 'location https',
    kind: 'navigation',
    attempt: "location.href = 'https://example.invalid/'; return ''",
  },
  {
    name: 'location file',
    kind: 'navigation',
    attempt: "location.href = 'file:///etc/passwd'; return ''",
  },
  {
    name: 'location data',
    kind: 'navigation',
    attempt: "location.href = 'data:text/html,x'; return ''",
  },
  {
    name: 'location about:blank',
    kind: 'navigation',
    attempt: "location.href = 'about:blank'; return ''",
  },
  {
    name: 'location chrome',
    kind: 'navigation',
    attempt: "location.href = 'chrome://gpu'; return ''",
  },
  {
    name: 'location foreign app host',
    kind: 'navigation',
    attempt: "location.href = 'app://evil/renderer/index.html'; return ''",
  },
  {
    name: 'location mailto',
    kind: 'navigation',
    attempt: "location.href = 'mailto:a@example.invalid'; return ''",
  },
  {
    name: 'form post',
    kind: 'navigation',
    attempt:
      "const f = document.createElement('form'); f.method = 'post'; f.action = 'https://example.invalid/'; document.body.append(f); f.submit(); f.remove(); return ''",
  },
  {
    name: 'download',
    kind: 'navigation',
    attempt:
      "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; document.body.append(a); a.click(); a.remove(); return ''",
  },
  {
    name: 'iframe',
    kind: 'navigation',
    attempt:
      "const f = document.createElement('iframe'); f.src = 'https://example.invalid/'; document.body.append(f); await new Promise((r) => setTimeout(r, 200)); f.remove(); return ''",
  },
  {
    name: 'geolocation',
    kind: 'permission',
    attempt: outcome("navigator.permissions.query({ name: 'geolocation' }).then((p) => p.state)"),
    closed: 'denied',
  },
  {
    name: 'notifications',
    kind: 'permission',
    attempt: outcome('Notification.requestPermission()'),
    closed: 'denied',
  },
  {
    name: 'camera',
    kind: 'permission',
    attempt: outcome("navigator.permissions.query({ name: 'camera' }).then((p) => p.state)"),
    closed: 'denied',
  },
  {
    name: 'microphone',
    kind: 'permission',
    attempt: outcome("navigator.permissions.query({ name: 'microphone' }).then((p) => p.state)"),
    closed: 'denied',
  },
  {
    name: 'clipboard read',
    kind: 'permission',
    attempt: outcome('navigator.clipboard.readText()'),
    closed: 'denied',
  },
  {
    name: 'midi',
    kind: 'permission',
    attempt: outcome("navigator.requestMIDIAccess().then(() => 'granted')"),
    closed: 'denied',
  },
  {
    name: 'file system',
    kind: 'permission',
    attempt: "return typeof window.showOpenFilePicker === 'undefined' ? 'denied' : 'present'",
    closed: 'denied',
  },
  {
    name: 'fetch',
    kind: 'network',
    attempt: outcome("fetch('https://example.invalid/').then(() => 'sent')"),
    closed: 'denied',
  },
  {
    name: 'eval',
    kind: 'network',
    // The debugger's own call may eval; what runs after it may not.
    attempt:
      "await new Promise((r) => setTimeout(r, 10)); try { return String((0, eval)('1 + 1')) } catch { return 'denied' }",
    closed: 'denied',
  },
  {
    name: 'innerHTML',
    kind: 'network',
    attempt:
      "try { const d = document.createElement('div'); d.innerHTML = '<b>x</b>'; return 'written' } catch { return 'denied' }",
    closed: 'denied',
  },
  {
    name: 'blob worker',
    kind: 'network',
    attempt:
      "try { new Worker(URL.createObjectURL(new Blob(['']))); return 'started' } catch { return 'denied' }",
    closed: 'denied',
  },
  {
    name: 'node',
    kind: 'node',
    attempt:
      "return typeof require === 'undefined' && typeof process === 'undefined' ? 'denied' : 'node'",
    closed: 'denied',
  },
];

/** Runs one attempt in the page; a page that went away answers with an empty string. */
export const tryOut = async (page: Page, surface: Surface): Promise<string> => {
  const script = `(async () => { ${surface.attempt} })()`;
  const result: unknown = await Promise.race([
    page.evaluate(script).catch(() => ''),
    new Promise((resolve) => setTimeout(() => resolve('hung'), 4_000)),
  ]);
  return String(result);
};
