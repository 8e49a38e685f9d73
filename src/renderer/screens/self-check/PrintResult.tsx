import { Printer } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Verdict } from '../../format/self-check.ts';
import { checkWords, printNotesFaultWords } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import { usePrinting } from '../../visit-vault/use-printing.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { resultNotes } from './result-notes.ts';
import type { Checked } from './use-checks.ts';

/** The result on paper, over the visit's own way to the printer: main sees neither answers nor verdict. */
export const PrintResult = ({
  policy,
  verdict,
}: {
  readonly policy: Checked;
  readonly verdict: Verdict;
}) => {
  const say = useSay();
  const { call } = useVault();
  const { print, isBusy, fault, blocked } = usePrinting(async () => {
    const printed = await call('printNotes', resultNotes(policy, verdict));
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
        word={isBusy ? checkWords.printing : checkWords.printResult}
        icon={Printer}
        kind="primary"
        disabled={isBusy}
        disabledReason={say(blocked)}
        onPress={() => void print()}
      />
    </>
  );
};
