import type { CallFault } from '../../../shared/ipc-contract.ts';
import type { OfdFault, OfdReport, OfdSignature } from '../../../shared/ofd.ts';
import { signatureWords } from '../../../shared/ofd-words.ts';
import { Notice, type NoticeTone } from '../../components/notice.tsx';
import { general } from '../../i18n/general.ts';
import {
  leftOutWord,
  missingGlyphsWord,
  ofdFaultWords,
  ofdWords,
  sealWord,
} from '../../i18n/reading.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';

/** Nothing is shown as good: who signed was never checked here. */
const tones: Readonly<Record<OfdSignature['state'], NoticeTone>> = {
  none: 'info',
  intact: 'info',
  altered: 'bad',
  unverifiable: 'caution',
};

const isOfdFault = (fault: string): fault is OfdFault => Object.hasOwn(ofdFaultWords, fault);

export const ofdFaultWord = (fault: CallFault<'ofdReport'>): Word =>
  isOfdFault(fault) ? ofdFaultWords[fault] : general.unexpectedAdvice;

/** What this machine found out about an OFD: its signature, and what of it could not be drawn. */
export const OfdBanner = ({ report }: { readonly report: OfdReport }) => {
  const say = useSay();
  const { signature, missingGlyphs, leftOut } = report;
  return (
    <div className="ofd-banner">
      <Notice tone={tones[signature.state]}>
        <p>
          <strong>{say(ofdWords.check)}</strong> {say(signatureWords(signature))}
        </p>
        {signature.state === 'intact' && <p>{say(sealWord(signature.seal, signature.signer))}</p>}
        {missingGlyphs > 0 && <p>{say(missingGlyphsWord(missingGlyphs))}</p>}
        {leftOut > 0 && <p>{say(leftOutWord(leftOut))}</p>}
      </Notice>
    </div>
  );
};
