import { messageLimits } from '../../shared/ipc-contract.ts';

/**
 * A cheap walk before any schema runs: a hostile page must not make main parse a hundred megabytes
 * or recurse into a million levels. Bytes are counted as UTF-16, roughly as they travel.
 */
export const isWithinLimits = (
  value: unknown,
  limitBytes: number = messageLimits.bytes,
): boolean => {
  let bytes = 0;
  const walk = (node: unknown, depth: number): boolean => {
    if (depth > messageLimits.depth || bytes > limitBytes) return false;
    if (typeof node === 'string') bytes += 2 * node.length;
    else if (ArrayBuffer.isView(node)) bytes += node.byteLength;
    else if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node)) {
        bytes += 2 * key.length + 8;
        if (!walk(child, depth + 1)) return false;
      }
    } else bytes += 8;
    return bytes <= limitBytes;
  };
  return walk(value, 0);
};
