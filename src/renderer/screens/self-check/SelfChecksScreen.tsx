import { ChevronRight, ListChecks } from 'lucide-react';
import { Door, Doors } from '../../components/door.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { sharedQuestions } from '../../format/self-check.ts';
import { checkWords } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useChecks, type Checked } from './use-checks.ts';
import './self-check.css';

const PolicyRow = ({ policy }: { readonly policy: Checked }) => {
  const { go } = useNavigation();
  const { item, details } = policy;
  return (
    <li>
      <button
        type="button"
        className="row"
        onClick={() => go({ screen: 'self-check', itemId: item.id, answers: {}, place: 0 })}
      >
        <span className="row-text">
          <span className="row-title">
            {details.benefit?.gives ?? <TitleText of={item.title} />}
          </span>
          {details.benefit !== null && (
            <span className="row-excerpt">
              <TitleText of={item.title} />
            </span>
          )}
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

/** 政策自测: all policies of a firm at once by a few questions, or one of them by all of its questions. */
export const SelfChecksScreen = () => {
  const say = useSay();
  const { go } = useNavigation();
  const { checks, retry } = useChecks();
  if (checks === 'failed') return <Trouble onRetry={retry} />;
  const isReady = checks !== 'waiting';
  const canSort = isReady && sharedQuestions(checks.map(({ check }) => check)).length > 0;
  return (
    <Screen
      name="self-checks"
      title={say(checkWords.title)}
      ready={isReady}
      lead={<p className="service-lead">{say(checkWords.lead)}</p>}
    >
      {canSort && (
        <Doors>
          <Door
            icon={ListChecks}
            word={checkWords.forFirm}
            hint={checkWords.forFirmHint}
            isMain
            onPress={() => go({ screen: 'self-check', itemId: null, answers: {}, place: 0 })}
          />
        </Doors>
      )}
      {!isReady && <Waiting />}
      {isReady && checks.length === 0 && <Notice tone="info">{say(checkWords.none)}</Notice>}
      {isReady && checks.length > 0 && (
        <Section word={checkWords.choose}>
          <ul role="list" className="rows">
            {checks.map((policy) => (
              <PolicyRow key={policy.item.id} policy={policy} />
            ))}
          </ul>
        </Section>
      )}
    </Screen>
  );
};
