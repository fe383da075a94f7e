import { Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';

/** A cell with a note below: a column less, which a phone has no room for. */
export const noted = (shown: ReactNode, note: ReactNode) => (
  <>
    {shown}
    {note && <Text variant="microcopy">{note}</Text>}
  </>
);
