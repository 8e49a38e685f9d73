import type { TechnicianSnapshot } from '../../shared/technician.ts';
import { instantWord } from '../format/dates.ts';
import { feedFaultWords, feedStateWords } from '../i18n/status.ts';
import { Fact, Section } from './Section.tsx';

const bytesText = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;

const moment = (iso: string | null): string => (iso === null ? '还没有' : instantWord(iso).zh);

export const Machine = ({ snapshot }: { readonly snapshot: TechnicianSnapshot }) => {
  const { feed, storage, version, startedAt, schemaVersion } = snapshot;
  return (
    <Section title="资料与本机" name="machine">
      <dl>
        <Fact label="资料状态">{feedStateWords[feed.state].zh}</Fact>
        {feed.fault !== null && (
          <Fact label="故障代码">
            <code>{feed.fault}</code> {feedFaultWords[feed.fault].zh}
          </Fact>
        )}
        <Fact label="资料截至">{moment(feed.asOf)}</Fact>
        <Fact label="上次检查成功">{moment(feed.checkedAt)}</Fact>
        <Fact label="序号和条数">
          {feed.sequence}，{feed.itemCount} 条
        </Fact>
        <Fact label="版本">
          {version}，台账第 {schemaVersion} 版
        </Fact>
        <Fact label="本次启动">{instantWord(startedAt).zh}</Fact>
        <Fact label="磁盘">
          剩 {bytesText(storage.freeBytes)}，共 {bytesText(storage.totalBytes)}
        </Fact>
        <Fact label="本机占用">
          资料 {bytesText(storage.contentBytes)}，台账 {bytesText(storage.recordsBytes)}，日志{' '}
          {bytesText(storage.logBytes)}
        </Fact>
        <Fact label="台账预留">{storage.hasReserve ? '有' : '没有，磁盘快满了'}</Fact>
        <Fact label="数据目录">
          <code>{storage.dataFolder}</code>
        </Fact>
      </dl>
    </Section>
  );
};
