import { lazy, type ComponentType, type ReactElement } from 'react';

export interface Prepared<Props> {
  /** Fetches the code; the screen opened after that is painted at once. */
  readonly prepare: () => Promise<unknown>;
  readonly Screen: (props: Props) => ReactElement;
}

/**
 * A screen whose code comes when it is first needed or prepared. `lazy` alone suspends even when
 * the code is here already, and React holds what follows a fallback back for 300 ms.
 */
export const prepared = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Prepared<Props> => {
  let loaded: ComponentType<Props> | null = null;
  const prepare = async () => (loaded ??= await load());
  const Late = lazy(async () => ({ default: await prepare() }));
  const Screen = (props: Props) => {
    const Now: ComponentType<Props> = loaded ?? (Late as unknown as ComponentType<Props>);
    return <Now {...props} />;
  };
  return { prepare, Screen };
};
