import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import './ways.css';

/** A large row that leads somewhere. `icon` is of the class `channel-icon`. */
export const WayButton = ({
  icon,
  name,
  line,
  route,
}: {
  readonly icon: ReactNode;
  readonly name: string;
  /** What it is for, in plain words. */
  readonly line?: string;
  readonly route: Route;
}) => {
  const { go } = useNavigation();
  return (
    <li>
      <button type="button" className="home-way" onClick={() => go(route)}>
        {icon}
        <span className="home-way-words">
          <span>{name}</span>
          {line !== undefined && <span className="home-way-line">{line}</span>}
        </span>
        <ChevronRight aria-hidden />
      </button>
    </li>
  );
};
