import type { Alarm } from '../cases/list.ts';
import type { RegisterStage } from '../cases/reading.ts';
import type { ReplyFault } from '../cases/act.ts';
import type { CaseEvent } from '../cases/events.ts';
import type { AsideReason } from '../intake/envelopes.ts';
import type { SubmissionKind } from '../../src/shared/submission/kinds.ts';
import type { ApplicantClass, ReportFault } from '../../src/shared/statutory/annual-report.ts';
import type { DocumentKind } from '../../src/shared/submission/kinds.ts';

/** The console's words for the register's codes. */

export const kindWords: Readonly<Record<SubmissionKind, string>> = {
  'disclosure-request': '依申请公开',
  supplement: '补正',
  consultation: '意见征集',
  message: '咨询投诉建议',
  satisfaction: '满意度',
  'policy-application': '政策申请',
  'paper-material': '纸质资料',
};

export const stageWords: Readonly<Record<RegisterStage, string>> = {
  received: '已收到',
  'awaiting-confirmation': '待确认收到日',
  handling: '办理中',
  'awaiting-supplement': '等待补正',
  'asking-others': '征求意见中',
  replied: '已答复',
  answered: '已答复',
  'given-up': '视为放弃',
  closed: '已办结',
};

export const alarmWords: Readonly<Record<Alarm, string>> = {
  unreadable: '记录读不通',
  overdue: '已超期',
  'inquiry-silent': '征求意见函无送达记录',
  'due-soon': '即将到期',
  unconfirmed: '收到日未确认',
  'supplement-over': '补正期限已过',
};

export const eventWords: Readonly<Record<CaseEvent['kind'], string>> = {
  received: '提交',
  confirmed: '确认收到日',
  'supplement-asked': '告知补正',
  supplemented: '收到补正',
  'supplement-term-over': '逾期未补正，视为放弃',
  'inquiry-sent': '发出征求意见函',
  'inquiry-delivered': '征求意见函送达',
  'inquiry-answered': '收到意见',
  extended: '延长答复期限',
  replied: '答复',
  answered: '答复',
  closed: '办结',
};

export const faultWords: Readonly<Record<ReplyFault, string>> = {
  'nothing-received': '这个办件还没有收到日',
  'out-of-order': '现在这一步不能做这件事',
  'already-done': '这件事已经办过，只能办一次',
  'went-back': '日期早于上一条记录',
  'too-late': '法定期限已过，不能再办这件事',
  'too-early': '申请人的期限还没有到',
  'bad-term': '期限不对：要晚于当天，延期最多 20 个工作日',
  'unknown-inquiry': '没有这一封征求意见函',
  ended: '办件已经答复或者办结',
  'day-out-of-range': '日期超出日历范围',
  'no-case': '没有这个编号的办件',
  future: '日期不能晚于今天',
  'wrong-kind': '答复种类与办件不符',
  'unreadable-pdf': '上传的文件不是可读的 PDF',
  'too-large': '上传的文件太大或者太多',
};

export const asideWords: Readonly<Record<AsideReason, string>> = {
  'unknown-form': '信封格式不认识，终端版本可能更新',
  'unknown-key': '封装用的密钥不在这台服务器上',
  'cannot-open': '打不开：内容被改动，或者用了别的密钥',
  'not-a-submission': '打开了，内容不是约定的格式',
  differs: '里外的编号或终端不一致',
  'other-station': '编号属于另一台终端',
  'number-taken': '编号已被另一个办件占用',
};

export const applicantWords: Readonly<Record<ApplicantClass | 'total', string>> = {
  citizen: '自然人',
  business: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  'legal-service': '法律服务机构',
  other: '其他',
  total: '总计',
};

export const documentWords: Readonly<Record<DocumentKind, string>> = {
  'resident-card': '居民身份证',
  'hong-kong-macao-taiwan-card': '港澳台居民居住证',
  'foreigner-card': '外国人永久居留身份证',
  passport: '护照',
  other: '其他证件',
};

export const reportFaultWords: Readonly<Record<ReportFault['code'], string>> = {
  'check-rule': '一 + 二 不等于 三 + 四',
  'rows-do-not-add-up': '三的各行之和不等于总计',
  'columns-do-not-add-up': '各类申请人之和不等于总计',
  'not-a-count': '有的数不是非负整数',
  'ended-before-received': '有的办件答复日早于收到日',
  'carry-differs': '上年结转与上年报告不符',
};
