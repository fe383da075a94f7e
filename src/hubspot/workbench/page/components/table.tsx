import type {
  TableCellProps,
  TableElementProps,
  TableHeaderProps,
  TableProps,
} from '@hubspot/ui-extensions';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTexts } from './host-texts.ts';
import { Pagination } from './pagination.tsx';

/** HubSpot's table pages and sorts in looks only: the extension slices and sorts its rows. */
export function Table(props: TableProps) {
  const { children, bordered = true, flush = false, density = 'default' } = props;
  const texts = useTexts();
  const className = `hs-table hs-table-${density} ${bordered ? 'hs-table-bordered' : ''}`;
  return (
    <div className={flush ? '' : 'hs-table-spaced'}>
      {/* Wide tables scroll sideways, with the keyboard too. */}
      <div className="hs-table-scroll" role="group" aria-label={texts.table} tabIndex={0}>
        <table className={className}>{children}</table>
      </div>
      {props.paginated && <Pagination {...props} />}
    </div>
  );
}

export function TableHead({ children }: TableElementProps) {
  return <thead>{children}</thead>;
}

export function TableBody({ children }: TableElementProps) {
  return <tbody>{children}</tbody>;
}

export function TableFooter({ children }: TableElementProps) {
  return <tfoot>{children}</tfoot>;
}

export function TableRow({ children }: TableElementProps) {
  return <tr>{children}</tr>;
}

const sortIcons = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown };

export function TableHeader(props: TableHeaderProps) {
  const { children } = props;
  const style = cellStyle(props);
  if (!isSorted(props)) {
    return (
      <th scope="col" style={style}>
        {children}
      </th>
    );
  }
  const { sortDirection } = props;
  const Arrow = sortIcons[sortDirection];
  // HubSpot begins with the largest.
  const next = sortDirection === 'descending' ? 'ascending' : 'descending';
  return (
    <th scope="col" style={style} aria-sort={sortDirection}>
      <button
        type="button"
        className="hs-sort-button"
        disabled={props.disabled ?? false}
        onClick={() => props.onSortChange(next)}
      >
        {children}
        <Arrow size={14} aria-hidden />
      </button>
    </th>
  );
}

export function TableCell(props: TableCellProps) {
  return (
    <td style={cellStyle(props)} {...(props.colSpan ? { colSpan: props.colSpan } : {})}>
      {props.children}
    </td>
  );
}

type SortedProps = Exclude<TableHeaderProps, { sortDirection?: 'never' }>;

function isSorted(props: TableHeaderProps): props is SortedProps {
  return props.sortDirection !== undefined && Object.hasOwn(sortIcons, props.sortDirection);
}

function cellStyle({ align, width }: Pick<TableCellProps, 'align' | 'width'>): CSSProperties {
  return {
    ...(align ? { textAlign: align } : {}),
    ...(typeof width === 'number' ? { width } : {}),
    ...(width === 'max' ? { width: '100%' } : {}),
    ...(width === 'min' ? { width: '1%', whiteSpace: 'nowrap' } : {}),
  };
}
