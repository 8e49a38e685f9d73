/** What goes wrong around the center and is the operator's to mend, in the operator's words. */

/** Thrown where only the operator can mend it; the message is all there is to say. */
export class OperatorFault extends Error {}

const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is a file that stands in the way',
  EROFS: 'lies on a disk that cannot be written',
  ENOSPC: 'no space left on the disk',
  ELOOP: 'is a link that leads nowhere',
  ENAMETOOLONG: 'is too long a name',
  EADDRINUSE: 'is in use by another program',
};

const serverReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that address',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ETIMEDOUT: 'no answer in time',
};

const field = (error: object, name: string): unknown => (error as Record<string, unknown>)[name];

const textField = (error: object, name: string): string => {
  const value = field(error, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** The reason alone, without the path; null when the error is none of the file system. */
export const fileReason = (error: unknown): string | null =>
  error instanceof Error ? (fileReasons[textField(error, 'code')] ?? null) : null;

/** PostgreSQL answers with a five-character code and a severity (its manual, appendix A). */
const isDatabaseAnswer = (error: object): boolean =>
  /^[0-9A-Z]{5}$/.test(textField(error, 'code')) && textField(error, 'severity') !== '';

const serverFault = (error: Error): string | null => {
  const [first = error] = error instanceof AggregateError ? (error.errors as Error[]) : [];
  const reason = serverReasons[textField(first, 'code')];
  const host = textField(first, 'address') || textField(first, 'hostname');
  if (reason) return `database ${host}: ${reason}`;
  return isDatabaseAnswer(error) ? `database: ${error.message}` : null;
};

/** A sentence for the operator, or null for a bug, which deserves its stack. */
export const operatorFault = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  if (error instanceof OperatorFault) return error.message;
  const reason = fileReason(error);
  if (reason === null) return serverFault(error) ?? operatorFault(error.cause);
  const subject = textField(error, 'path') || `port ${textField(error, 'port')}`;
  return `${subject}: ${reason}`;
};
