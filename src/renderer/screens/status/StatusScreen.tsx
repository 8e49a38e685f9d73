import type { ReactNode } from 'react';
import type { DeviceBoard, DeviceFamily } from '../../../shared/devices.ts';
import { Screen } from '../../components/screen.tsx';
import { instantWord } from '../../format/dates.ts';
import { placeText } from '../../format/place.ts';
import {
  a4Reasons,
  cardReaderReasons,
  reasonSentence,
  receiptReasons,
} from '../../format/device-reasons.ts';
import {
  deviceStateWords,
  deviceWords,
  feedFaultWords,
  feedStateWords,
  statusWords,
  warningWords,
} from '../../i18n/status.ts';
import { plain, type Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import './status.css';

const Fact = ({ label, children }: { readonly label: Word; readonly children: ReactNode }) => {
  const say = useSay();
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
};

type Tone = 'good' | 'caution' | 'bad' | 'off';

const Section = ({
  title,
  state,
  tone,
  children,
}: {
  readonly title: Word;
  readonly state: string;
  readonly tone: Tone;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  return (
    <section className="status-card">
      <h2>
        {say(title)}
        <SecondLine of={title} />
        <strong className={`status-state status-${tone}`}>{state}</strong>
      </h2>
      <dl>{children}</dl>
    </section>
  );
};

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const Content = () => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { state, fault, detail, asOf, checkedAt, progress } = feed;
  const tone = state === 'failed' ? 'bad' : feed.stale ? 'caution' : 'good';
  return (
    <Section title={statusWords.content} state={say(feedStateWords[state])} tone={tone}>
      {fault !== null && (
        <>
          <Fact label={statusWords.fault}>
            <code>{fault}</code>
          </Fact>
          <Fact label={statusWords.meaning}>{say(feedFaultWords[fault])}</Fact>
        </>
      )}
      {detail !== null && (
        <Fact label={statusWords.detail}>
          <code>{detail}</code>
        </Fact>
      )}
      {progress !== null && (
        <Fact label={statusWords.progress}>
          {megabytes(progress.doneBytes)} / {megabytes(progress.totalBytes)} MB
        </Fact>
      )}
      <Fact label={statusWords.asOf}>
        {asOf === null ? say(statusWords.never) : say(instantWord(asOf))}
        {feed.stale && ` ${say(statusWords.stale)}`}
      </Fact>
      <Fact label={statusWords.checkedAt}>
        {checkedAt === null ? say(statusWords.never) : say(instantWord(checkedAt))}
      </Fact>
      <Fact label={statusWords.sequence}>{feed.sequence}</Fact>
      <Fact label={statusWords.itemCount}>{feed.itemCount.toLocaleString('zh-CN')}</Fact>
    </Section>
  );
};

const tones: Record<keyof typeof deviceStateWords, Tone> = {
  disabled: 'off',
  connecting: 'caution',
  ready: 'good',
  busy: 'good',
  stopped: 'bad',
};

/** The cause as its code, and what it means. */
const Cause = ({
  devices,
  family,
}: {
  readonly devices: DeviceBoard;
  readonly family: DeviceFamily;
}) => {
  const say = useSay();
  const status = devices[family];
  if (status.state !== 'stopped') return null;
  const reason =
    family === 'a4' && devices.a4.state === 'stopped'
      ? a4Reasons[devices.a4.cause]
      : family === 'receipt' && devices.receipt.state === 'stopped'
        ? receiptReasons[devices.receipt.cause]
        : family === 'card' && devices.card.state === 'stopped'
          ? cardReaderReasons[devices.card.cause]
          : null;
  return (
    <>
      <Fact label={statusWords.fault}>
        <code>{status.cause}</code>
      </Fact>
      {reason && <Fact label={statusWords.meaning}>{say(reasonSentence(reason))}</Fact>}
    </>
  );
};

const Device = ({ family }: { readonly family: DeviceFamily }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const status = devices[family];
  const warnings = 'warnings' in status ? status.warnings : [];
  return (
    <Section
      title={deviceWords[family]}
      state={[
        say(deviceStateWords[status.state]),
        ...warnings.map((warning) => say(warningWords[warning] ?? plain(warning))),
      ].join(' · ')}
      tone={warnings.length > 0 ? 'caution' : tones[status.state]}
    >
      <Cause devices={devices} family={family} />
      {status.detail !== '' && (
        <Fact label={statusWords.detail}>
          <code>{status.detail}</code>
        </Fact>
      )}
      <Fact label={statusWords.since}>{say(instantWord(status.since))}</Fact>
    </Section>
  );
};

/** For the staff on site: everything main knows about itself, and nothing about anybody. */
export const StatusScreen = () => {
  const say = useSay();
  const { venue, version } = useSnapshot();
  return (
    <Screen name="status" title={say(statusWords.title)}>
      <p className="status-lead">{say(statusWords.lead)}</p>
      <Content />
      <Device family="a4" />
      <Device family="receipt" />
      <Device family="scanner" />
      <Device family="card" />
      <section className="status-card">
        <h2>{say(statusWords.machine)}</h2>
        <dl>
          <Fact label={statusWords.venue}>{placeText(venue)}</Fact>
          <Fact label={statusWords.version}>
            <code>{version}</code>
          </Fact>
        </dl>
      </section>
    </Screen>
  );
};
