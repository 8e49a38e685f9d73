import { Check } from 'lucide-react';
import { useCallback } from 'react';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { VaultFault } from '../../../shared/vault-contract.ts';
import { Button } from '../../components/button.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { applicationPreviewWords, formWords } from '../../i18n/form.ts';
import { general } from '../../i18n/general.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { OpenFault } from '../../pdf/open-pdf.ts';
import { PdfReading } from '../../pdf/PdfReading.tsx';
import { useBytesPdf } from '../../pdf/use-bytes-pdf.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { useSay } from '../../i18n/say.tsx';
import './preview.css';

type Fault = VaultFault<'preview'> | 'nothing';

const adviceFor = (fault: Fault | OpenFault) => {
  if (fault === 'missing-glyph') return applicationPreviewWords.glyph;
  return fault === 'incomplete' ? applicationPreviewWords.incomplete : general.unexpectedAdvice;
};

/** The application as it will be handed in, before it is. */
export const ApplicationPreviewScreen = () => {
  const say = useSay();
  const { call } = useVault();
  const { back } = useNavigation();
  const ask = useCallback(async (): Promise<Result<Uint8Array<ArrayBuffer>, Fault>> => {
    const made = await call('preview', {});
    if (!made.ok) return made;
    return made.value.pdf === null ? err('nothing') : ok(made.value.pdf);
  }, [call]);
  const pdf = useBytesPdf(ask);
  const { title } = applicationPreviewWords;
  if (pdf.state === 'failed')
    return <Trouble title={formWords.previewFailed} advice={adviceFor(pdf.fault)} />;
  return (
    <section className="application-preview" aria-labelledby="application-preview">
      <h1 id="application-preview">{say(title)}</h1>
      {pdf.state === 'opening' ? (
        <Waiting rows={1} word={applicationPreviewWords.making} />
      ) : (
        <PdfReading document={pdf.document} name={say(title)}>
          <Button word={formWords.seen} icon={Check} kind="primary" onPress={back} />
        </PdfReading>
      )}
    </section>
  );
};
