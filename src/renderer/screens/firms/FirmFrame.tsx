import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ItemDetail } from '../../../shared/content.ts';
import { Button } from '../../components/button.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { general } from '../../i18n/general.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Body } from '../reader/Body.tsx';
import { Facts } from '../reader/Facts.tsx';
import { FirmMark } from './FirmMark.tsx';
import '../reader/body.css';
import '../reader/reader.css';
import './firms.css';

/** What pages of firms, products and news have in common. */
export const FirmFrame = ({
  detail,
  facts,
  children,
}: {
  readonly detail: ItemDetail;
  readonly facts: ReactNode;
  readonly children: ReactNode;
}) => {
  const { item } = detail;
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  return (
    <Screen
      name="firm"
      title={<TitleText of={item.title} />}
      actions={
        <div className="firm-actions">
          <Button
            word={general.print}
            icon={Printer}
            kind="primary"
            disabledReason={say(printingBlocked(devices.a4))}
            onPress={() => go({ screen: 'print', source: { what: 'item', itemId: item.id } })}
          />
        </div>
      }
    >
      <div className="firm-head">
        <FirmMark name={item.title} large />
        <p className="firm-lead">{item.summary}</p>
      </div>
      {facts}
      <Body blocks={item.body} />
      {children}
      <Facts detail={detail} />
    </Screen>
  );
};
