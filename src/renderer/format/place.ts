import type { KioskSnapshot } from '../../shared/ipc-contract.ts';

/** `示例区 · 政务服务大厅`; the district is unknown until the first content has come. */
export const placeText = ({ district, name }: KioskSnapshot['venue']): string =>
  district === '' ? name : `${district} · ${name}`;
