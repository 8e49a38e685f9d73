/**
 * Name and first frame of an error, for logs. Never its message, which may quote what a resident wrote; nor
 * the head of its stack, which repeats the message with all its lines.
 */
export const placeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  const at = stack.indexOf(message);
  const [, ...frames] = at === -1 ? [] : stack.slice(at + message.length).split('\n    at ');
  return `${name} at ${frames[0]?.replace(/\(.*\/([^/]+)\)$/, '$1') ?? 'nowhere'}`;
};
