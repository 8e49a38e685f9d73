import type { DeviceView, SelfTestResult, TechnicianSnapshot } from '../../shared/technician.ts';
import { causeText, familyTexts, outcomeText, stateTexts } from '../../shared/technician-words.ts';
import { instantWord } from '../format/dates.ts';
import { warningWords } from '../i18n/status.ts';
import { Fact, Section } from './Section.tsx';

export const toneOf = ({ state, warnings }: DeviceView): string => {
  if (state === 'stopped') return 'bad';
  if (state === 'connecting' || warnings.length > 0) return 'caution';
  return state === 'disabled' ? 'off' : 'good';
};

const LastResult = ({ result }: { readonly result: SelfTestResult | undefined }) => (
  <p className={`staff-result staff-result-${result?.outcome ?? 'none'}`}>
    {result === undefined ? (
      '自检：还没有做过'
    ) : (
      <>
        自检：{outcomeText(result)}
        <time dateTime={result.at}>{instantWord(result.at).zh}</time>
      </>
    )}
  </p>
);

const Device = ({
  device,
  result,
}: {
  readonly device: DeviceView;
  readonly result: SelfTestResult | undefined;
}) => {
  const { family, place, state, cause, warnings, since, detail, pid, testable } = device;
  return (
    <article
      className={`staff-device staff-tone-${toneOf(device)}`}
      aria-label={familyTexts[family]}
    >
      <h3>
        {familyTexts[family]}
        <strong>
          {[stateTexts[state], ...warnings.map((each) => warningWords[each]?.zh ?? each)].join(
            ' · ',
          )}
        </strong>
      </h3>
      <dl>
        {cause !== null && <Fact label="故障">{causeText(cause)}</Fact>}
        <Fact label="自何时起">{instantWord(since).zh}</Fact>
        <Fact label="配置位置">
          <code>{place ?? '未配备'}</code>
        </Fact>
        {detail !== '' && (
          <Fact label="原始状态">
            <code>{detail}</code>
          </Fact>
        )}
        {pid !== null && <Fact label="驱动进程">{pid}</Fact>}
      </dl>
      {place !== null && (
        <footer>
          <LastResult result={result} />
          {testable && (
            <button
              type="button"
              className="staff-button"
              aria-label={`自检 ${familyTexts[family]}`}
              onClick={() => void window.technician.startSelfTest({ family })}
            >
              自检
            </button>
          )}
        </footer>
      )}
    </article>
  );
};

export const Devices = ({ snapshot }: { readonly snapshot: TechnicianSnapshot }) => (
  <Section title="设备" name="devices">
    <div className="staff-device-grid">
      {snapshot.devices.map((device) => (
        <Device
          key={device.family}
          device={device}
          result={snapshot.results.find(({ family }) => family === device.family)}
        />
      ))}
    </div>
  </Section>
);
