import { ChevronLeft, ChevronRight } from 'lucide-react';
import { pageCount, pagePlaceWord } from '../format/counts.ts';
import { listWords } from '../i18n/list.ts';
import { Button } from './button.tsx';
import { useSay } from '../i18n/say.tsx';
import './pager.css';

/** 上一页 / 下一页 with the place between them; pages count from 0 inside and from 1 on screen. */
export const Pager = ({
  page,
  total,
  onPage,
}: {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}) => {
  const say = useSay();
  const pages = pageCount(total);
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={say(listWords.pages)}>
      <Button
        word={listWords.previousPage}
        icon={ChevronLeft}
        disabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <span className="pager-place">{say(pagePlaceWord(page + 1, pages))}</span>
      <Button
        word={listWords.nextPage}
        icon={ChevronRight}
        iconAfter
        disabled={page + 1 >= pages}
        onPress={() => onPage(page + 1)}
      />
    </nav>
  );
};
