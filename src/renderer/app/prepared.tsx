import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { Waiting } from '../components/waiting.tsx';

export interface Prepared<Props> {
  /** Fetches the code; the screen opened after that is painted at once. */
  readonly prepare: () => Promise<unknown>;
  readonly Screen: (props: Props) => ReactElement;
}

/**
 * A screen whose code comes when it is first needed or prepared. Not `lazy`: that suspends even when
 * the code is here already, and React holds what follows a fallback back for 300 ms.
 */
export const prepared = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Prepared<Props> => {
  let loaded: ComponentType<Props> | null = null;
  const prepare = async () => (loaded ??= await load());
  const Screen = (props: Props) => {
    const [Now, setNow] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (Now !== null) return undefined;
      let wanted = true;
      // Code that cannot be read is a bug: thrown where the boundary of the screens catches it.
      const fail = (error: unknown) => () => {
        throw error;
      };
      prepare().then(
        (code) => wanted && setNow(() => code),
        (error: unknown) => wanted && setNow(fail(error)),
      );
      return () => {
        wanted = false;
      };
    }, [Now]);
    return Now === null ? <Waiting /> : <Now {...props} />;
  };
  return { prepare, Screen };
};
