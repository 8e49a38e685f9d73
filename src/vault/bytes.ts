/** Lower-case hex. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** JSON in UTF-8 for `use`; the bytes are overwritten afterwards. */
export const withJsonBytes = async <Value>(
  value: unknown,
  use: (bytes: Uint8Array) => Promise<Value>,
): Promise<Value> => {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  try {
    return await use(bytes);
  } finally {
    bytes.fill(0);
  }
};
