import type { ChannelNode } from '../../../shared/content.ts';
import { ChannelName } from '../../components/channel-name.tsx';
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
      {stages.map((stage) => (
        <li key={stage.id}>
          <button
            type="button"
            className="firm-stage"
            onClick={() => go({ screen: 'channel', filters: { channel: stage.id } })}
          >
            <span className="stage-mark">
              <ChannelIcon name={stage.icon} />
            </span>
            <ChannelName of={stage} className="stage-name" />
            <span className="visually-hidden" lang="zh-CN">
              {stage.description}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
};
