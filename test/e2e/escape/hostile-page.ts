/**
 * An HTML interpretation as an attacker would write it: tries every way out of its frame and tells its
 * parent what each attempt got. `port` is a server of the test that must never hear anything.
 */
export const hostilePage = (port: number): string => `<!doctype html>
<meta charset="utf-8" />
<title>示例</title>
<link rel="preconnect" href="http://127.0.0.1:${port}" />
<link rel="prefetch" href="http://127.0.0.1:${port}/prefetch" />
<link rel="stylesheet" href="http://127.0.0.1:${port}/style.css" />
<script src="http://127.0.0.1:${port}/script.js"></script>
<style>
  input { position: fixed; inset: 0; width: 100%; font-size: 80px; }
</style>
<input type="file" />
<script>
  const server = 'http://127.0.0.1:${port}/';
  const got = {};
  const attempt = async (name, work) => {
    try { got[name] = String(await work()); } catch { got[name] = 'denied'; }
  };
  const heard = (target, good, bad) => new Promise((resolve, reject) => {
    target.addEventListener(good, () => resolve('opened'));
    target.addEventListener(bad, reject);
  });
  const element = (tag, fields) => document.body.appendChild(Object.assign(document.createElement(tag), fields));
  const turn = async () => {
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'a', credential: 'b' }],
    });
    peer.createDataChannel('out');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 500));
    return 'tried';
  };
  const all = async () => {
    await attempt('kiosk', () => typeof window.kiosk);
    await attempt('node', () => typeof require + typeof process);
    await attempt('parent kiosk', () => parent.kiosk);
    await attempt('parent document', () => parent.document.title);
    await attempt('top navigation', () => { top.location.href = 'about:blank'; return 'set'; });
    await attempt('fetch', () => fetch(server));
    await attempt('fetch of the kiosk', () => fetch('app://kiosk/renderer/index.html'));
    await attempt('WebSocket', () => heard(new WebSocket(server.replace('http', 'ws')), 'open', 'error'));
    await attempt('EventSource', () => heard(new EventSource(server), 'open', 'error'));
    await attempt('picture', () => heard(element('img', { src: server + 'picture.png' }), 'load', 'error'));
    await attempt('film', () => heard(element('video', { src: server + 'film.webm' }), 'loadeddata', 'error'));
    await attempt('worker', () => heard(new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))), 'message', 'error'));
    await attempt('window.open', () => (window.open(server) === null ? 'denied' : 'opened'));
    await attempt('localStorage', () => localStorage.length);
    await attempt('indexedDB', () => indexedDB.open('a').transaction);
    await attempt('cookie', () => document.cookie);
    await attempt('caches', () => caches.keys());
    await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
    await attempt('eval', () => (0, eval)('1 + 1'));
    await attempt('TURN', turn);
    navigator.sendBeacon(server + 'beacon');
    alert('对话框');
    element('iframe', { src: server + 'frame' });
    const form = element('form', { action: server, method: 'post', target: '_top' });
    form.submit();
    const link = element('a', { href: server, target: '_blank' });
    link.click();
    parent.postMessage({ got }, '*');
  };
  addEventListener('load', () => void all());
</script>
`;

/** What each attempt gets where every door is closed. */
export const nothingGot: Readonly<Record<string, string>> = {
  kiosk: 'undefined',
  node: 'undefinedundefined',
  'parent kiosk': 'denied',
  'parent document': 'denied',
  'top navigation': 'denied',
  fetch: 'denied',
  'fetch of the kiosk': 'denied',
  WebSocket: 'denied',
  EventSource: 'denied',
  picture: 'denied',
  film: 'denied',
  worker: 'denied',
  'window.open': 'denied',
  localStorage: 'denied',
  indexedDB: 'denied',
  cookie: 'denied',
  caches: 'denied',
  camera: 'denied',
  eval: 'denied',
  // The connection is only prepared; the server of the test hears nothing.
  TURN: 'tried',
};
