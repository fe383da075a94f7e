import type {
  CardProps,
  DescriptionListItemProps,
  DescriptionListProps,
  ListProps,
  TileProps,
} from '@hubspot/ui-extensions';
import { Children } from 'react';

export function Tile({ children, compact = false, flush = false }: TileProps) {
  return (
    <div className={`hs-tile ${compact ? 'hs-tile-compact' : ''} ${flush ? 'hs-tile-flush' : ''}`}>
      {children}
    </div>
  );
}

export function Card({ children }: CardProps) {
  return <div className="hs-card">{children}</div>;
}

export function DescriptionList({ children, direction = 'column' }: DescriptionListProps) {
  return <dl className={`hs-description-list hs-description-list-${direction}`}>{children}</dl>;
}

export function DescriptionListItem({ children, label }: DescriptionListItemProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function List({ children, variant = 'unordered' }: ListProps) {
  const Element = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Element className={`hs-list hs-list-${variant}`}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </Element>
  );
}
