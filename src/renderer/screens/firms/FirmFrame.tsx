import type { ReactNode } from 'react';
import type { ItemDetail } from '../../../shared/content.ts';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Attachments } from '../reader/Attachments.tsx';
import { Body } from '../reader/Body.tsx';
import { Facts } from '../reader/Facts.tsx';
import { PrintButton } from '../reader/PrintButton.tsx';
import { Related } from '../reader/Related.tsx';
import { TakeAwayButton } from '../take-away/TakeAwayButton.tsx';
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
  return (
    <Screen
      name="firm"
      title={<TitleText of={item.title} />}
      actions={
        <div className="reader-tools">
          <TakeAwayButton itemId={item.id} />
          <PrintButton itemId={item.id} />
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
      <Attachments detail={detail} />
      <Related related={detail.related} />
      <Facts detail={detail} />
    </Screen>
  );
};
