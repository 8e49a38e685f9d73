import { useVault } from '../../visit-vault/vault.tsx';
import { CaseFound } from './CaseFound.tsx';
import { LookUp } from './LookUp.tsx';
import './progress.css';

/** 查进度和答复: first the code, then what the center says of the case. */
export const ProgressScreen = () => {
  const { view } = useVault();
  const { state, case: found, askedAt } = view.lookup;
  return state === 'found' && found !== null ? (
    <CaseFound found={found} askedAt={askedAt} />
  ) : (
    <LookUp />
  );
};
