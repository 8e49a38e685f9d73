import { pageSize } from '../../shared/page-size.ts';

/** `约 120 条` when the figure is an upper bound. */
export const countText = (total: number, exact = true): string =>
  `${exact ? '' : '约'} ${total.toLocaleString('zh-CN')} 条`.trim();

/** At least one, so that an empty list is page 1 of 1. */
export const pageCount = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

/** `3.2 MB`, `18 KB`. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1_000))} KB`;
