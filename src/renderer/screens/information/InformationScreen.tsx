import { useState } from 'react';
import type { Facets } from '../../../shared/content.ts';
import { ListTools } from '../../components/long-list/ListTools.tsx';
import { ListPlaceBoard } from '../../components/long-list/place.ts';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { valuesOf } from '../../format/information.ts';
import { informationWords, wayWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import type { Route } from '../../navigation/history.ts';
import { Doors } from './Doors.tsx';
import { NumberFinder } from './NumberFinder.tsx';
import { Values } from './Values.tsx';
import { Ways } from './Ways.tsx';
import './information.css';

export type InformationRoute = Extract<Route, { screen: 'information' }>;

/** How many values of one kind main names. */
const mostValues = 60;

const Found = ({
  route,
  facets,
}: {
  readonly route: InformationRoute;
  readonly facets: Facets;
}) => {
  const say = useSay();
  const zone = useZone();
  const { feed } = useSnapshot();
  const channels = useAnswer('channels', {}, feed.sequence);
  if (channels.answer.state === 'waiting') return <Waiting />;
  if (channels.answer.state === 'failed') return <Trouble onRetry={channels.retry} />;
  const tree = channels.answer.value;
  const values = valuesOf(route.by, facets, tree, zone);
  const cut =
    values.length >= mostValues ? <p className="info-cut">{say(informationWords.cut)}</p> : null;
  return (
    <>
      <Doors zone={zone} channels={tree} />
      <section className="info-values" aria-labelledby="info-values">
        <h2 id="info-values">{say(wayWords[route.by])}</h2>
        <Values values={values} />
        {cut}
      </section>
    </>
  );
};

/** Everything published, by seven ways that need no writing; two touches from here to a document. */
export const InformationScreen = ({ route }: { readonly route: InformationRoute }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const [board] = useState(() => new ListPlaceBoard());
  const { answer, retry } = useAnswer('list', { filters: {}, page: 0 }, feed.sequence);
  return (
    <Screen
      name="information"
      title={say(informationWords.title)}
      aside={<Ways by={route.by} />}
      {...(route.by === 'number' && { actions: <ListTools board={board} /> })}
      ready={answer.state === 'ready'}
    >
      {answer.state === 'waiting' && <Waiting />}
      {answer.state === 'failed' && <Trouble onRetry={retry} />}
      {answer.state === 'ready' &&
        (route.by === 'number' ? (
          <NumberFinder route={route} years={answer.value.facets.years} board={board} />
        ) : (
          <Found route={route} facets={answer.value.facets} />
        ))}
    </Screen>
  );
};
