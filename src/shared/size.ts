import { messageLimits } from './ipc-contract.ts';

/** What a value counts for at least. */
const leastBytes = 8;

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
    // Judged by its length: listing ten million entries would take seconds of main's time.
    else if (Array.isArray(node) && node.length * leastBytes > limitBytes) return false;
    else if (ArrayBuffer.isView(node)) bytes += node.byteLength;
    else if (typeof node === 'object' && node !== null) {
      for (const key in node) {
        bytes += 2 * key.length + leastBytes;
        if (!walk((node as Readonly<Record<string, unknown>>)[key], depth + 1)) return false;
      }
    } else bytes += leastBytes;
    return bytes <= limitBytes;
  };
  return walk(value, 0);
};
