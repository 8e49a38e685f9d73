import {
  memo,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { pageSize } from '../../../shared/page-size.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { keptModel } from './kept.ts';
import { ListModel, type ViewPage } from './model.ts';
import type { ListPlaceBoard } from './place.ts';
import './long-list.css';

/** What a row is told of its place, for those who hear the list and do not see it. */
export interface RowPlace {
  /** From 1. */
  readonly position: number;
  readonly total: number;
}

export interface LongListProps<Row> {
  /** What is listed, in words that differ for each list and filter. */
  readonly question: string;
  /** The state of the content; another one has the rows asked again. */
  readonly sequence: number;
  readonly total: number;
  /** The rows of page 0. */
  readonly first: readonly Row[];
  /** Null: cannot be answered now. */
  readonly ask: (page: number) => Promise<readonly Row[] | null>;
  readonly renderRow: (row: Row, place: RowPlace) => ReactNode;
  readonly label: string;
  readonly board: ListPlaceBoard;
  /**
   * What stands above the list is in use while it changes, such as a keypad: another question leaves
   * the page where it is. Else another question begins at the top.
   */
  readonly staysInPlace?: boolean;
}

const Placeholders = ({ count, height }: { readonly count: number; readonly height: number }) =>
  Array.from({ length: count }, (_, row) => (
    <li
      key={row}
      aria-hidden
      className="row-placeholder"
      style={{ height: `calc(${height}px - var(--gap))` }}
    >
      <span />
      <span />
    </li>
  ));

interface PageProps<Row> {
  readonly of: ViewPage<Row>;
  readonly total: number;
  readonly renderRow: LongListProps<Row>['renderRow'];
}

const PageOfRows = <Row,>({ of: { page, rows }, total, renderRow }: PageProps<Row>): ReactNode =>
  (rows ?? []).map((row, index) =>
    renderRow(row, { position: page * pageSize + index + 1, total }),
  );

/** Pages that stay in the document while others come and go are not made again. */
const SamePage = memo(
  PageOfRows,
  (one, other) =>
    one.of.rows === other.of.rows &&
    one.of.page === other.of.page &&
    one.total === other.total &&
    one.renderRow === other.renderRow,
) as typeof PageOfRows;

const OneList = <Row,>(props: LongListProps<Row>) => {
  const { question, sequence, total, first, ask, renderRow, label, board, staysInPlace } = props;
  const { entry, scrollTops } = useNavigation();
  const [model] = useState(() =>
    keptModel(scrollTops, entry.key, question, () => {
      const scrollTop = staysInPlace === true ? (scrollTops.get(entry.key) ?? 0) : 0;
      return new ListModel<Row>({ total, ask, scrollTop });
    }),
  );
  const list = useRef<HTMLUListElement>(null);
  const view = useSyncExternalStore(model.subscribe, model.view);
  useLayoutEffect(() => {
    model.take(sequence, total, first);
  }, [model, sequence, total, first]);
  useLayoutEffect(() => {
    return list.current === null ? undefined : model.attach(list.current, board);
  }, [model, board]);
  useLayoutEffect(() => {
    model.measure();
  }, [model, view]);
  const room = { paddingTop: view.above, paddingBottom: view.below };
  return (
    <ul ref={list} role="list" className="rows long-list" aria-label={label} style={room}>
      {view.pages.map((of) =>
        of.rows === null ? (
          <Placeholders key={of.page} count={of.count} height={view.rowHeight} />
        ) : (
          <SamePage key={of.page} of={of} total={model.total} renderRow={renderRow} />
        ),
      )}
    </ul>
  );
};

/**
 * A list of any length: only the rows near the screen are in the document and in memory. It stands in
 * an element that scrolls (class `scroll`); `ListTools` with the same board turn it by a screenful.
 */
export const LongList = <Row,>(props: LongListProps<Row>) => {
  const { entry } = useNavigation();
  return <OneList<Row> key={`${entry.key} ${props.question}`} {...props} />;
};
