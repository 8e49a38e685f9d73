import type { ChannelNode } from '../../../shared/content.ts';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';

/** The stages as one way that is walked from left to right. */
export const StagePath = ({
  stages,
  label,
}: {
  readonly stages: readonly ChannelNode[];
  /** Id of the heading above. */
  readonly label: string;
}) => {
  const { go } = useNavigation();
  return (
    <ol role="list" className="stage-path" aria-labelledby={label}>
      {stages.map(({ id, name, icon, description }) => (
        <li key={id}>
          <button
            type="button"
            className="firm-stage"
            onClick={() => go({ screen: 'channel', filters: { channel: id } })}
          >
            <span className="stage-mark">
              <ChannelIcon name={icon} />
            </span>
            <span className="stage-name">{name}</span>
            <span className="visually-hidden">{description}</span>
          </button>
        </li>
      ))}
    </ol>
  );
};
