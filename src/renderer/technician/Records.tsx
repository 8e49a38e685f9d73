import type { TechnicianSnapshot, TroubleView } from '../../shared/technician.ts';
import { causeText, counterText, familyTexts } from '../../shared/technician-words.ts';
import { instantWord } from '../format/dates.ts';
import { Fact, Section } from './Section.tsx';

interface Props {
  readonly snapshot: TechnicianSnapshot;
}

export const Counters = ({ snapshot }: Props) => (
  <Section title="计数（自投入使用）" name="counters">
    {snapshot.counters.length === 0 && <p>还没有。</p>}
    <dl>
      {snapshot.counters.map(({ name, value }) => (
        <Fact key={name} label={counterText(name)}>
          {value.toLocaleString('zh-CN')}
        </Fact>
      ))}
    </dl>
  </Section>
);

const subjects: Readonly<Record<string, string>> = {
  ...familyTexts,
  feed: '资料更新',
  app: '上次运行',
  technician: '技术员入口',
};
const codes: Readonly<Record<string, string>> = {
  'unclean-end': '没有正常结束',
  'wrong-pin': '密码错误',
};
const Trouble = ({ at, subject, code }: TroubleView) => (
  <li>
    <time dateTime={at}>{instantWord(at).zh}</time>
    <span>{subjects[subject] ?? subject.replace(/^job /, '作业 ')}</span>
    <span>{codes[code] ?? causeText(code)}</span>
  </li>
);

export const Troubles = ({ snapshot }: Props) => (
  <Section title="最近的故障" name="troubles">
    {snapshot.troubles.length === 0 && <p>没有。</p>}
    <ul role="list">
      {snapshot.troubles.slice(0, 12).map((trouble, index) => (
        <Trouble key={`${trouble.at} ${index}`} {...trouble} />
      ))}
    </ul>
  </Section>
);
