import { LayoutGrid } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { FrequentChannels } from '../../components/frequent-channels.tsx';
import { listWords } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** The way that needs no words, for those whose words found nothing. */
export const Browse = () => {
  const { home } = useNavigation();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('channels', {}, feed.sequence);
  return (
    <div className="browse">
      <Button word={listWords.browse} icon={LayoutGrid} onPress={home} />
      {answer.state === 'ready' && <FrequentChannels channels={answer.value} />}
    </div>
  );
};
