import { LogOut } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { isUnfinished } from '../format/job-words.ts';
import { general, visitWords } from '../i18n/general.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';

/** A slip of the finger must not throw everything away, so leaving asks once. */
export const EndVisitDialog = ({ onStay }: { readonly onStay: () => void }) => {
  const { print } = useSnapshot();
  return (
    <Dialog title={visitWords.endTitle.zh} onDismiss={onStay}>
      <p>{visitWords.endBody.zh}</p>
      {print && isUnfinished(print.job) && (
        <Notice tone="caution">{visitWords.printRunning.zh}</Notice>
      )}
      <div className="dialog-actions">
        <Button word={visitWords.stay} kind="primary" focusFirst onPress={onStay} />
        <Button
          word={general.endVisit}
          icon={LogOut}
          kind="danger"
          onPress={() => void window.kiosk.endVisit({})}
        />
      </div>
    </Dialog>
  );
};
