import type { Selectable } from 'kysely';
import type { Database, Tables } from '../store/schema.ts';

/** Who saw and did what. Words of a closed list and numbers; nothing a resident wrote. */

export const auditActions = {
  'log-in': '登录',
  'log-in-refused': '登录失败',
  'log-out': '退出',
  'change-password': '修改密码',
  'see-case': '查看办件',
  'get-file': '下载文件',
  'add-event': '登记事项',
  reply: '答复',
  'enter-dispute': '登记复议诉讼',
  'see-opinions': '查看征集意见',
  'enter-holidays': '录入放假安排',
  'make-enrolment-code': '生成登记码',
  'revoke-station': '吊销终端',
  'answer-help': '应答呼叫',
  'end-help': '办结呼叫',
  'retry-envelopes': '重新处理存疑件',
  'take-envelope': '受理另一台终端送来的件',
  'add-clerk': '新增人员',
  'disable-clerk': '停用人员',
  refused: '越权被拒',
} as const;
export type AuditAction = keyof typeof auditActions;

export const writeAudit = async (
  database: Database,
  clerk: string,
  action: AuditAction,
  nowMs: number,
  subject = '',
  detail = '',
): Promise<void> => {
  await database
    .insertInto('audit')
    .values({ at: new Date(nowMs).toISOString(), clerk, action, subject, detail })
    .execute();
};

/** Newest first; of one subject when it is named; older than the position `before` when it is given. */
export const readAudit = (
  database: Database,
  subject: string | null,
  limit: number,
  before: number | null = null,
): Promise<Selectable<Tables['audit']>[]> => {
  let query = database.selectFrom('audit').selectAll().orderBy('position', 'desc').limit(limit);
  if (subject !== null) query = query.where('subject', '=', subject);
  if (before !== null) query = query.where('position', '<', before);
  return query.execute();
};
