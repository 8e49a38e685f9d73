/** What a resident may hand in, and the plain values that go with it. No schema here: the page imports this. */

export const submissionKinds = [
  'disclosure-request', // 依申请公开
  'supplement', // 补正: adds to a disclosure request that the agency found unclear
  'consultation', // 意见征集
  'message', // 咨询投诉建议留言
  'satisfaction', // 满意度
  'policy-application', // 政策申请 / 项目申报, as intent
  'paper-material', // 纸质资料 take or reserve
] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

/** What can be filled in: all of that, and forms of matters, which end on paper and are sent nowhere. */
export const formKinds = [...submissionKinds, 'matter-form'] as const;
export type FormKind = (typeof formKinds)[number];

export const isSubmissionKind = (kind: FormKind): kind is SubmissionKind => kind !== 'matter-form';

/** Proofs of identity that are taken (个人信息保护法 Art. 6: nothing beyond name, kind and number). */
export const documentKinds = [
  'resident-card', // 居民身份证
  'hong-kong-macao-taiwan-card', // 港澳台居民居住证
  'foreigner-card', // 外国人永久居留身份证
  'passport', // 护照
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Who a proof of identity belongs to. */
export const identityRoles = ['applicant', 'agent'] as const;
export type IdentityRole = (typeof identityRoles)[number];

/** Whose last four characters open a case beside the query code. */
export const lastFourSources = ['identity', 'phone', 'number'] as const;
export type LastFourSource = (typeof lastFourSources)[number];

/** Why a value is not taken; each has its words on the screen. */
export const fieldProblems = [
  'missing',
  'too-long',
  'not-a-phone',
  'not-an-email',
  'not-a-postcode',
  'not-a-credit-code', // GB 32100
  'not-an-option',
] as const;
export type FieldProblem = (typeof fieldProblems)[number];

export const identityProblems = [
  'missing',
  'name-missing',
  'name-too-long',
  'number-form', // not the form of this kind of document
  'number-checksum', // GB 11643: a digit is wrong
  'number-birth-date', // GB 11643: no such day, or still to come
] as const;
export type IdentityProblem = (typeof identityProblems)[number];
