import { Eraser, PenLine, Type } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { signerOf } from '../../format/review-rows.ts';
import { mostStrokes, type Stroke } from '../../format/signature.ts';
import { partProblemWords, signatureWords } from '../../i18n/form.ts';
import { FieldProblemLine } from './FieldParts.tsx';
import { useForm } from './form-context.tsx';
import { nameSignature } from './name-signature.ts';
import { SignaturePad } from './SignaturePad.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

/** As the vault takes strokes: pairs that may be written to. */
const asVaultStrokes = (strokes: readonly Stroke[]): [number, number][][] =>
  strokes.slice(0, mostStrokes).map((stroke) => stroke.map(([x, y]) => [x, y]));

/** Signed with a finger, or with the name by a button: nobody must be able to draw. */
export const SignatureStep = () => {
  const say = useSay();
  const { draft, call } = useForm();
  const [isWriting, setWriting] = useState(false);
  const signer = signerOf(draft);
  const sign = (strokes: readonly Stroke[]): void =>
    void call('setSignature', {
      signature: strokes.length === 0 ? null : asVaultStrokes(strokes),
    });
  const useName = async (): Promise<void> => {
    if (signer === null || isWriting) return;
    setWriting(true);
    sign(await nameSignature(signer.name));
    setWriting(false);
  };
  const isSigned = draft.signature !== null;
  return (
    <div className="signature">
      <p className="signature-ask">
        <PenLine aria-hidden />
        {say(signatureWords.pad)}
        <SecondLine of={signatureWords.pad} />
      </p>
      <SignaturePad strokes={draft.signature ?? []} onStrokes={sign} />
      <FieldProblemLine
        problem={draft.problems['signature'] === undefined ? null : partProblemWords.signature}
      />
      <div className="signature-actions">
        <Button
          word={signatureWords.clear}
          icon={Eraser}
          disabled={!isSigned}
          onPress={() => sign([])}
        />
        <Button
          word={signatureWords.useName}
          icon={Type}
          disabled={signer === null || isWriting}
          onPress={() => void useName()}
        />
      </div>
      <p className="field-help">{say(signatureWords.useNameHint)}</p>
      {isSigned && (
        <Notice tone="good" live>
          {say(signatureWords.signed)}
        </Notice>
      )}
      {draft.assisted.isAssisted && <Notice tone="info">{say(signatureWords.cannotSign)}</Notice>}
    </div>
  );
};
