import {
  Building2,
  ClipboardCheck,
  HandCoins,
  Newspaper,
  Package,
  PencilLine,
  ScrollText,
} from 'lucide-react';
import { ColumnTiles } from '../../components/column-tiles.tsx';
import { Door, Doors } from '../../components/door.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { columnsOf } from '../../format/columns.ts';
import { enterpriseWords, firmShowWords, firmWords } from '../../i18n/enterprise.ts';
import { subjectWords, tileWords } from '../../i18n/requests.ts';
import { useSay } from '../../i18n/say.tsx';
import { useParts, type Parts } from '../../kiosk/use-parts.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ClosingSoon } from './ClosingSoon.tsx';
import { StagePath } from './StagePath.tsx';
import './enterprise.css';

type Ready = Extract<Parts, { state: 'ready' }>;

const Main = () => {
  const { go } = useNavigation();
  return (
    <Doors>
      <Door
        icon={ClipboardCheck}
        word={enterpriseWords.selfCheck}
        hint={enterpriseWords.selfCheckHint}
        isMain
        onPress={() => go({ screen: 'self-checks' })}
      />
      <Door
        icon={HandCoins}
        word={enterpriseWords.benefits}
        hint={enterpriseWords.benefitsHint}
        onPress={() => go({ screen: 'benefits', column: null })}
      />
    </Doors>
  );
};

const Calls = () => {
  const { go } = useNavigation();
  return (
    <Section word={enterpriseWords.calls}>
      <ClosingSoon />
      <Doors>
        <Door
          icon={PencilLine}
          word={subjectWords.policy}
          hint={tileWords.applicationsHint}
          onPress={() => go({ screen: 'subjects', list: 'applications', only: 'policy' })}
        />
        <Door
          icon={ScrollText}
          word={subjectWords.project}
          hint={tileWords.applicationsHint}
          onPress={() => go({ screen: 'subjects', list: 'applications', only: 'project' })}
        />
      </Doors>
    </Section>
  );
};

const Firms = ({ zone }: Ready) => {
  const { go } = useNavigation();
  const { companies, products, 'company-news': news } = zone.parts;
  if (companies === undefined && products === undefined && news === undefined) return null;
  return (
    <Section word={enterpriseWords.firms}>
      <Doors>
        {companies !== undefined && (
          <Door
            icon={Building2}
            word={firmShowWords.companies}
            hint={firmWords.firmsHint}
            onPress={() => go({ screen: 'firms', show: 'companies' })}
          />
        )}
        {products !== undefined && (
          <Door
            icon={Package}
            word={firmShowWords.products}
            hint={firmWords.productsHint}
            onPress={() => go({ screen: 'firms', show: 'products' })}
          />
        )}
        {news !== undefined && (
          <Door
            icon={Newspaper}
            word={firmWords.news}
            hint={firmWords.newsHint}
            onPress={() => go({ screen: 'firms', show: 'innovation' })}
          />
        )}
      </Doors>
    </Section>
  );
};

/** The zone's document names seven and six columns; a district may have others. */
const Columns = ({ zone, channels }: Ready) => {
  const seven = columnsOf(zone, channels, 'seven-policies');
  const six = columnsOf(zone, channels, 'six-services');
  return (
    <>
      {seven.length > 0 && (
        <Section word={seven.length === 7 ? enterpriseWords.seven : enterpriseWords.policies}>
          {(label) => <ColumnTiles columns={seven} label={label} />}
        </Section>
      )}
      {six.length > 0 && (
        <Section word={six.length === 6 ? enterpriseWords.six : enterpriseWords.services}>
          {(label) => <ColumnTiles columns={six} label={label} />}
        </Section>
      )}
    </>
  );
};

/** 企业服务平台: what firms come for first, then the steps of a firm's life, then the columns. */
export const EnterpriseScreen = () => {
  const say = useSay();
  const { parts, retry } = useParts();
  if (parts.state === 'failed') return <Trouble onRetry={retry} />;
  const stages =
    parts.state === 'ready' ? columnsOf(parts.zone, parts.channels, 'firm-stages') : [];
  return (
    <Screen
      name="enterprise"
      title={say(enterpriseWords.title)}
      ready={parts.state === 'ready'}
      lead={<p className="service-lead">{say(enterpriseWords.lead)}</p>}
    >
      <Main />
      {parts.state === 'waiting' ? (
        <Waiting rows={4} />
      ) : (
        <>
          {stages.length > 0 && (
            <Section word={enterpriseWords.stages} hint={enterpriseWords.stagesHint}>
              {(label) => <StagePath stages={stages} label={label} />}
            </Section>
          )}
          <Columns {...parts} />
          <Calls />
          <Firms {...parts} />
        </>
      )}
    </Screen>
  );
};
