import { ChevronLeft, ChevronRight } from 'lucide-react';
import { pageCount } from '../format/counts.ts';
import { listWords } from '../i18n/list.ts';
import { Button } from './button.tsx';
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
  const pages = pageCount(total);
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={listWords.pages.zh}>
      <Button
        word={listWords.previousPage}
        icon={ChevronLeft}
        disabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <span className="pager-place">
        第 <strong>{page + 1}</strong> 页，共 {pages} 页
      </span>
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
