import { Text } from '@hubspot/ui-extensions';
import { joinKnown } from './joinKnown.ts';
import { useRowReason } from './useRowReason.ts';

interface WrongValueProps {
  property: string | null;
  value: string | null;
  reason: string;
}

/** So long a name of a property leaves a phone no room for what stands beside it. */
const longName = 26;

/** A value that cannot be used, and why, below the name of its property. */
export function WrongValue({ property, value, reason }: WrongValueProps) {
  const rowReason = useRowReason();
  return (
    <>
      {property && (
        <Text
          variant="microcopy"
          truncate={property.length > longName && { maxWidth: 175, tooltipText: property }}
        >
          {property}
        </Text>
      )}
      <Text>{joinKnown(value, rowReason(reason))}</Text>
    </>
  );
}
