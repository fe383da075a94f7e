import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from './host-texts.ts';
import { visiblePages } from './visible-pages.ts';

export interface PaginationProps {
  pageCount: number;
  /** Counted from 1; without it the table keeps the page itself. */
  page?: number | undefined;
  /** Of those that sample tables leave out. */
  onPageChange?: ((page: number) => void) | undefined;
  showButtonLabels?: boolean | undefined;
  showFirstLastButtons?: boolean | undefined;
  maxVisiblePageButtons?: number | undefined;
}

/** An arrow stands on the side to which it leads. */
const forward = new Set([ChevronRight, ChevronLast]);

export function Pagination(props: PaginationProps) {
  const { pageCount, showButtonLabels = true, showFirstLastButtons = false } = props;
  const texts = useTexts();
  const [own, setOwn] = useState(1);
  const page = props.page ?? own;
  const go = (to: number) => {
    setOwn(to);
    props.onPageChange?.(to);
  };
  const step = (label: string, to: number, disabled: boolean, Icon: typeof ChevronLeft) => (
    <button type="button" disabled={disabled} onClick={() => go(to)} aria-label={label}>
      {!forward.has(Icon) && <Icon size={16} aria-hidden />}
      {showButtonLabels && <span>{label}</span>}
      {forward.has(Icon) && <Icon size={16} aria-hidden />}
    </button>
  );
  const atStart = page <= 1;
  const atEnd = page >= pageCount;
  return (
    <nav className="hs-pagination" aria-label={texts.pages}>
      {showFirstLastButtons && step(texts.first, 1, atStart, ChevronFirst)}
      {step(texts.previous, page - 1, atStart, ChevronLeft)}
      {visiblePages(page, pageCount, props.maxVisiblePageButtons ?? 7).map((number) => (
        <button
          type="button"
          key={number}
          aria-label={texts.page(number)}
          {...(number === page ? { 'aria-current': 'page' as const } : {})}
          onClick={() => go(number)}
        >
          {number}
        </button>
      ))}
      {step(texts.next, page + 1, atEnd, ChevronRight)}
      {showFirstLastButtons && step(texts.last, pageCount, atEnd, ChevronLast)}
    </nav>
  );
}
