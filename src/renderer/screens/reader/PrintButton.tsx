import { Printer } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { general } from '../../i18n/general.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';

export const PrintButton = ({ itemId }: { readonly itemId: string }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  return (
    <Button
      word={general.print}
      icon={Printer}
      kind="primary"
      disabledReason={say(printingBlocked(devices.a4))}
      onPress={() => go({ screen: 'print', source: { what: 'item', itemId } })}
    />
  );
};
