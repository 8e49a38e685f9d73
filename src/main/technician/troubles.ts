import type { TroubleView } from '../../shared/technician.ts';
import type { AuditEntry } from '../station/audit.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What went wrong, if this entry tells of it. */
const troubleOf = ({ event, fields }: AuditEntry): Pick<TroubleView, 'subject' | 'code'> | null => {
  if (event === 'device-changed' && fields['state'] === 'stopped')
    return { subject: text(fields['device']), code: text(fields['cause']) };
  if (event === 'feed-changed' && fields['state'] === 'failed')
    return { subject: 'feed', code: text(fields['fault']) };
  if (event === 'app-started' && fields['previousEnd'] === 'unclean')
    return { subject: 'app', code: 'unclean-end' };
  if (event === 'print-ended' && ['failed', 'unconfirmed'].includes(text(fields['outcome'])))
    return { subject: `job ${text(fields['number'])}`, code: text(fields['outcome']) };
  if (event === 'technician-refused') return { subject: 'technician', code: 'wrong-pin' };
  return null;
};

/** The entries that tell of trouble, in their order. */
export const troublesOf = (entries: readonly AuditEntry[], count: number): TroubleView[] =>
  entries
    .flatMap((entry) => {
      const trouble = troubleOf(entry);
      const at = new Date(entry.atMs).toISOString();
      return trouble === null ? [] : [{ at, event: entry.event, ...trouble }];
    })
    .slice(0, count);
