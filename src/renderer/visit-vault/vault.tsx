import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { vaultPortGreeting } from '../../shared/vault-greeting.ts';
import { VaultClient, type VaultNow } from './vault-client.ts';

/** A vault starts within a second; on a slow machine under load it may take some. */
const openingMs = 15_000;

const newClient = (): VaultClient =>
  new VaultClient({ open: async () => (await window.kiosk.openVault({})).ok, openingMs });

const VaultContext = createContext<VaultClient | null>(null);

/** One vault a visit; nothing is opened before somebody calls it. */
export const VaultProvider = ({ children }: { readonly children: ReactNode }) => {
  const [client] = useState(newClient);
  useEffect(() => {
    const receive = ({ data, source, ports: [port] }: MessageEvent): void => {
      if (source === window && data === vaultPortGreeting && port) client.adopt(port);
    };
    window.addEventListener('message', receive);
    return () => {
      window.removeEventListener('message', receive);
      client.close();
    };
  }, [client]);
  return <VaultContext value={client}>{children}</VaultContext>;
};

export interface Vault extends VaultNow {
  readonly call: VaultClient['call'];
}

/** The vault as it is now, and the way to ask it. */
export const useVault = (): Vault => {
  const client = use(VaultContext);
  if (client === null) throw new Error('useVault outside VaultProvider');
  const now = useSyncExternalStore(client.subscribe, client.now);
  return useMemo(() => ({ ...now, call: client.call }), [now, client]);
};
