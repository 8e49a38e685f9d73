import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { general } from '../../i18n/general.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { PageOf } from './PageOf.tsx';
import './reader.css';

export const ReaderScreen = ({ itemId }: { readonly itemId: string }) => {
  const { feed } = useSnapshot();
  const { answer, retry } = useAnswer('item', { id: itemId }, feed.sequence);
  if (answer.state === 'ready') return <PageOf detail={answer.value} />;
  if (answer.state === 'waiting')
    return (
      <Screen name="reader" title="">
        <Waiting />
      </Screen>
    );
  return answer.fault === 'not-found' ? (
    <Trouble title={general.notFoundTitle} advice={general.notFoundAdvice} />
  ) : (
    <Trouble onRetry={retry} />
  );
};
