import type { ReplyCode, ReplyKind } from './reply-kinds.ts';
import type { ReportRowId } from './report-rows.ts';

/** 不予公开: the information exists and is held back. */

const refused = (reportRow: ReportRowId, article: string, zh: string, en: string): ReplyKind => ({
  reportRow,
  basis: `《政府信息公开条例》${article}`,
  documentTitle: '政府信息不予公开告知书',
  explanation: { zh, en },
  remedy: 'reconsideration-first',
});

export const refusals = {
  'state-secret': refused(
    'state-secret',
    '第十四条',
    '您要的信息依法定为国家秘密，不能公开。',
    'What you ask for is a state secret by law.',
  ),
  'forbidden-by-law': refused(
    'forbidden-by-law',
    '第十四条',
    '有法律或者行政法规明文规定这类信息不能公开。答复里写明是哪一条。',
    'A law forbids publishing it; the answer names the provision.',
  ),
  'security-and-stability': refused(
    'security-and-stability',
    '第十四条',
    '公开后可能危及国家安全、公共安全、经济安全或者社会稳定，所以不公开。',
    'Publishing it could endanger national, public or economic security or social stability.',
  ),
  'third-party-rights': refused(
    'third-party-rights',
    '第十五条',
    '信息里有别人的商业秘密或者个人隐私，公开会损害他们的合法权益，所以不公开。',
    'It holds other people’s business secrets or privacy.',
  ),
  'internal-affairs': refused(
    'internal-affairs',
    '第十六条第一款',
    '属于机关内部的人事、后勤、工作流程，依法可以不公开。',
    'It is about the agency’s own staff, housekeeping or working procedure.',
  ),
  'process-information': refused(
    'process-information',
    '第十六条第二款',
    '属于还在讨论、请示、磋商过程中的材料，依法可以不公开。',
    'It belongs to discussions, requests or consultations on the way to a decision.',
  ),
  'enforcement-file': refused(
    'enforcement-file',
    '第十六条第二款',
    '属于行政执法案卷里的材料，依法可以不公开。当事人可以按执法程序查阅案卷。',
    'It is part of an enforcement file; the parties may read the file under its own rules.',
  ),
  'administrative-inquiry': refused(
    'administrative-inquiry',
    '第三十六条第（七）项',
    '这类登记资料有专门的查询办法，要按那个办法去查。答复里写明到哪里查。',
    'Such registers have their own way of inquiry; the answer says where.',
  ),
} satisfies Partial<Record<ReplyCode, ReplyKind>>;
