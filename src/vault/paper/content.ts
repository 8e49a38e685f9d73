import { chinaDay, dayWords, momentWords } from '../../shared/calendar.ts';
import type {
  FieldDefinition,
  FieldKind,
  FieldValues,
} from '../../shared/submission/definition.ts';
import type { DocumentKind, IdentityRole } from '../../shared/submission/kinds.ts';
import type { PageNotes } from '../../shared/vault-contract.ts';
import type { Signature } from '../../shared/submission/submission.ts';
import { askedSteps, givenValues, rolesAsked } from '../draft/draft.ts';
import type { OpenDraft } from '../draft/drafts.ts';
import { inOneForm } from '../draft/identity.ts';
import type { PaperOccasion } from './paper.ts';
import { printable } from './printable.ts';

/** What stands on the application's paper, in order; pure. */

export interface Row {
  readonly label: string;
  readonly value: string;
  /** Nothing was written; the value says so. */
  readonly isEmpty: boolean;
  /** Two short ones share a line. */
  readonly isShort: boolean;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface PaperContent {
  readonly title: string;
  /** Under the title, on its left and on its right. */
  readonly head: readonly [left: string, right: string];
  /** At the foot of every page, on its right. */
  readonly foot: string;
  readonly sections: readonly Section[];
  readonly signature: Signature | null;
  /** Beside the signature, or in its place. */
  readonly signatureNote: string;
  readonly signedOn: string;
  /** A place to sign with a pen. */
  readonly isToBeSigned: boolean;
  readonly notes: readonly string[];
  readonly place: string;
}

export interface PaperPlace {
  readonly venue: string;
  readonly district: string;
  readonly station: string | null;
  readonly hotline: string;
  readonly agency: { readonly name: string; readonly phone: string } | null;
}

/** The words of a form, where those of the screen are a question. */
const formalLabels: Readonly<Record<string, string>> = {
  applicant: '申请人类型',
  'by-agent': '申请方式',
  information: '所需信息的内容描述',
  'document-number': '文号',
  purpose: '所需信息的用途',
  form: '提供形式',
  delivery: '获取方式',
  'post-address': '邮寄地址',
  'delivery-email': '接收邮箱',
  'other-form': '可否接受其他形式',
  'organisation-class': '单位类别',
  'legal-representative': '法定代表人（负责人）',
};

const formalSections: Readonly<Record<string, string>> = {
  who: '申请人',
  organisation: '单位信息',
  identity: '身份证明',
  contact: '联系方式',
  wanted: '所需政府信息',
  agency: '受理机关',
  form: '提供方式',
};

const documentWords: Readonly<Record<DocumentKind, string>> = {
  'resident-card': '居民身份证',
  'hong-kong-macao-taiwan-card': '港澳台居民居住证',
  'foreigner-card': '外国人永久居留身份证',
  passport: '护照',
  other: '其他证件',
};

const titles: Readonly<Partial<Record<string, string>>> = {
  'disclosure-request': '政府信息公开申请表',
};

/** Kinds whose values are short; whether two share a line is seen when they are measured. */
const shortKinds: readonly FieldKind[] = ['choice', 'phone', 'postcode', 'email', 'credit-code'];
const shortText = 40;
const emptyWords = '（未填写）';

const row = (label: string, value: string, isShort: boolean): Row => ({
  label,
  value: value === '' ? emptyWords : printable(value),
  isEmpty: value === '',
  isShort,
});

const optionWords = ({ options }: FieldDefinition, value: string): string =>
  options?.find((option) => option.value === value)?.words.zh ?? value;

const wordsOf = (field: FieldDefinition, values: FieldValues): string => {
  const value = values[field.name];
  if (value === undefined) return '';
  const chosen = typeof value === 'string' ? [value] : value;
  return chosen.map((one) => (field.options ? optionWords(field, one) : one)).join('；');
};

const fieldRow = (field: FieldDefinition, values: FieldValues): Row =>
  row(
    formalLabels[field.name] ?? field.words.zh,
    wordsOf(field, values),
    shortKinds.includes(field.kind) || (field.kind === 'text' && field.maxLength <= shortText),
  );

/** Before `姓名`: a person applies in the own name, for an organisation somebody acts. */
const roleWords = (role: IdentityRole, values: FieldValues): string => {
  if (role === 'agent') return '代理人';
  return values['applicant'] === 'organisation' ? '经办人' : '';
};

const identityRows = ({ definition, draft }: OpenDraft): Row[] =>
  rolesAsked(definition, draft.fields).flatMap((role) => {
    const given = draft.identities[role];
    if (given === null) return [];
    const { name, documentKind, number } = inOneForm(given);
    const prefix = roleWords(role, draft.fields);
    return [
      row(`${prefix}姓名`, name, false),
      row(`${prefix}证件种类`, documentWords[documentKind], true),
      row(`${prefix}证件号码`, number, true),
    ];
  });

const sectionsOf = (open: OpenDraft, agencyName: string): Section[] => {
  const { definition, draft } = open;
  const values = givenValues(definition, draft.fields);
  const sections = askedSteps(definition, draft.fields).map((step): Section => {
    const rows = step.fields.map((field) => fieldRow(field, values));
    const asked = step.asks === 'identity' ? identityRows(open) : [];
    const agency = step.asks === 'agency' ? [row('受理机关', agencyName, false)] : [];
    return {
      title: formalSections[step.id] ?? step.words.zh,
      rows: [...rows, ...asked, ...agency],
    };
  });
  return sections.filter(({ rows }) => rows.length > 0);
};

const rights = [
  '申请公开政府信息不收费，也不用说明用途。申请的数量、频次明显超过合理范围的，行政机关可以依照国家规定收取信息处理费。',
  '内容不明确的，行政机关会在收到申请之日起7个工作日内一次告诉您怎样补正。',
  '能当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复；需要延长的会告诉您，延长最多20个工作日。征求第三方意见的时间不算在内。',
  '收到日以行政机关确认为准。凭回执上的办件查询码，可以在自助终端查询进度和答复。',
];

const askingWhere = (hotline: string, agency: PaperPlace['agency']): string[] => {
  const places = [
    ...(agency === null || agency.phone === '' ? [] : [`${agency.name} ${agency.phone}`]),
    ...(hotline === '' ? [] : [`咨询热线 ${hotline}`]),
  ];
  return places.length === 0 ? [] : [`有疑问请打电话：${places.join('；')}。`];
};

const notesOf = ({ definition }: OpenDraft, { hotline, agency }: PaperPlace): string[] => [
  ...(definition.hasStatutoryClock ? rights : []),
  ...askingWhere(hotline, agency),
];

/** Who helped is not known here: staff see to it when they take the paper. */
const assistedNote =
  '由他人协助填写，已逐项念给申请人听；请工作人员核对（《政府信息公开条例》第二十九条、第四十三条）。';

const stationWords = ({ venue, station }: PaperPlace): string =>
  printable(`${venue}${station === null ? '' : `　自助终端 ${station}`}`);

/** An application, which is handed in and signed on the screen. */
const applicationContent = (
  open: OpenDraft,
  place: PaperPlace,
  { number, submittedAtMs }: PaperOccasion,
): PaperContent => {
  const numbered = `编号：${number ?? '提交时生成'}`;
  const submitted = number === null ? '尚未提交' : momentWords(submittedAtMs);
  return {
    title: printable(titles[open.draft.kind] ?? open.definition.words.zh),
    head: [numbered, `提交时间：${submitted}`],
    foot: numbered,
    sections: sectionsOf(open, place.agency?.name ?? `${place.district}政府信息公开工作机构`),
    signature: open.draft.signature,
    signatureNote: open.draft.isAssisted ? assistedNote : '',
    signedOn: dayWords(chinaDay(submittedAtMs)),
    isToBeSigned: false,
    notes: notesOf(open, place).map(printable),
    place: stationWords(place),
  };
};

/** A form that ends with paper: it says that it went nowhere, and where it is to go. */
const formContent = (
  open: OpenDraft,
  place: PaperPlace,
  { submittedAtMs }: PaperOccasion,
): PaperContent => ({
  title: printable(open.definition.words.zh),
  head: [`填写时间：${momentWords(submittedAtMs)}`, '本表尚未提交，请交到窗口'],
  foot: '本表尚未提交',
  sections: sectionsOf(open, place.agency?.name ?? ''),
  signature: null,
  signatureNote: '',
  signedOn: '',
  isToBeSigned: true,
  notes: [open.definition.lead.zh, ...askingWhere(place.hotline, place.agency)].map(printable),
  place: stationWords(place),
});

export const paperContent = (
  open: OpenDraft,
  place: PaperPlace,
  occasion: PaperOccasion,
): PaperContent =>
  open.definition.endsWith === 'paper'
    ? formContent(open, place, occasion)
    : applicationContent(open, place, occasion);

const basisWords: Readonly<Record<PageNotes['basis'], string>> = {
  'own-answers': '由使用人自己填答，仅供参考',
  published: '按公开的政策汇总，以原文为准',
};

/** What was worked out on the page; it claims to be nothing more. */
export const notesContent = (notes: PageNotes, place: PaperPlace, atMs: number): PaperContent => ({
  title: printable(notes.title),
  head: [`打印时间：${momentWords(atMs)}`, basisWords[notes.basis]],
  foot: '仅供参考',
  sections: notes.sections.map(({ title, rows }) => ({
    title: printable(title),
    rows: rows.map(({ label, value }) => row(printable(label), value, false)),
  })),
  signature: null,
  signatureNote: '',
  signedOn: '',
  isToBeSigned: false,
  notes: [...notes.notes, ...askingWhere(place.hotline, null)].map(printable),
  place: stationWords(place),
});

/** Every text of a paper, for its fonts. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
