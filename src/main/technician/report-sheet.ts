import type { PrintSheet } from '../../shared/print-document.ts';
import {
  causeText,
  counterText,
  familyTexts,
  outcomeText,
  stateTexts,
} from '../../shared/technician-words.ts';
import type { TechnicianSnapshot } from '../../shared/technician.ts';
import { momentWords } from '../../shared/calendar.ts';
import { printable } from '../printing/print-model.ts';

const moment = (iso: string | null): string =>
  iso === null ? '还没有' : momentWords(Date.parse(iso));

const isReady = ({ devices, results }: TechnicianSnapshot): boolean =>
  devices
    .filter(({ place }) => place !== null)
    .every(
      ({ family, state, testable }) =>
        (state === 'ready' || state === 'busy') &&
        (!testable ||
          results.some((result) => result.family === family && result.outcome === 'passed')),
    );

/** Everything the report says, as the closed data the print page takes. */
export const readinessSheet = (facts: TechnicianSnapshot, nowMs: number): PrintSheet => ({
  kind: 'staff',
  kindLabel: '技术员',
  title: '终端就绪报告',
  facts: [
    { label: '网点', value: printable(facts.venue.name) },
    { label: '报告时间', value: momentWords(nowMs) },
    { label: '版本', value: printable(facts.version) },
    { label: '资料截至', value: moment(facts.feed.asOf) },
    { label: '发布序号', value: String(facts.feed.sequence) },
    {
      label: '结论',
      value: isReady(facts) ? '设备就绪，自检全部通过' : '还有设备没有就绪或没有通过自检',
    },
  ],
  symbol: null,
  symbolCaption: [],
  blocks: [
    {
      kind: 'table',
      caption: '设备',
      head: ['设备', '位置', '状态', '自何时起'],
      rows: facts.devices.map(({ family, place, state, cause, since }) => [
        familyTexts[family],
        printable(place ?? '未配备'),
        cause === null ? stateTexts[state] : `${stateTexts[state]}：${causeText(cause)}`,
        moment(since),
      ]),
    },
    {
      kind: 'table',
      caption: '自检（每种设备最近一次）',
      head: ['设备', '结果', '时间'],
      rows: facts.devices
        .filter(({ place }) => place !== null)
        .map(({ family }) => {
          const result = facts.results.find((each) => each.family === family);
          return result
            ? [familyTexts[family], outcomeText(result), moment(result.at)]
            : [familyTexts[family], '没有做过', ''];
        }),
    },
    {
      kind: 'table',
      caption: '计数（自投入使用）',
      head: ['项目', '数量'],
      rows:
        facts.counters.length === 0
          ? [['还没有', '0']]
          : facts.counters.map(({ name, value }) => [counterText(name), String(value)]),
    },
    { kind: 'paragraph', text: '技术员签字：＿＿＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿' },
  ],
});
