import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { noted } from './noted.tsx';

interface FactListProps {
  facts: readonly (readonly [label: string, value: ReactNode, note?: ReactNode])[];
}

/** What is known, each beside what it is called. */
export function FactList({ facts }: FactListProps) {
  return (
    <DescriptionList direction="row">
      {facts.map(([label, value, note]) => (
        <DescriptionListItem key={label} label={label}>
          {noted(<Text>{value}</Text>, note)}
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}
