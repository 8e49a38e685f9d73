import { Printer } from 'lucide-react';
import type { PageNotes } from '../../shared/vault-contract.ts';
import { checkWords, printNotesFaultWords } from '../i18n/enterprise.ts';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { usePrinting } from '../visit-vault/use-printing.ts';
import { useVault } from '../visit-vault/vault.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** What a screen worked out, on paper, over the visit's own way to the printer: main sees nothing of it. */
export const PrintNotes = ({
  word,
  notes,
}: {
  readonly word: Word;
  readonly notes: () => PageNotes;
}) => {
  const say = useSay();
  const { call } = useVault();
  const { print, isBusy, fault, blocked } = usePrinting(async () => {
    const printed = await call('printNotes', notes());
    return printed.ok ? null : printNotesFaultWords[printed.error];
  });
  return (
    <>
      {fault !== null && (
        <Notice tone="bad" live>
          {say(fault)}
        </Notice>
      )}
      <Button
        word={isBusy ? checkWords.printing : word}
        icon={Printer}
        kind="primary"
        disabled={isBusy}
        disabledReason={say(blocked)}
        onPress={() => void print()}
      />
    </>
  );
};
