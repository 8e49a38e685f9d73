import type { ChannelNode } from '../../shared/content.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { ChannelName } from './channel-name.tsx';
import './column-tiles.css';

/** Columns as tiles, each with what is in it in a line; `large`: as pictures one recognises from afar. */
export const ColumnTiles = ({
  columns,
  label,
  large = false,
}: {
  readonly columns: readonly ChannelNode[];
  /** Id of the heading above. */
  readonly label: string;
  readonly large?: boolean;
}) => {
  const { go } = useNavigation();
  return (
    <ul role="list" className="column-tiles" data-large={large} aria-labelledby={label}>
      {columns.map((column) => (
        <li key={column.id}>
          <button
            type="button"
            className="column-tile"
            onClick={() => go({ screen: 'channel', filters: { channel: column.id } })}
          >
            <span className="column-icon">
              <ChannelIcon name={column.icon} />
            </span>
            <ChannelName of={column} className="column-name" />
            <span className="column-description" lang="zh-CN">
              {column.description}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
