import { Text } from '@hubspot/ui-extensions';
import { joinKnown } from './joinKnown.ts';
import { useRowReason } from './useRowReason.ts';

interface WrongValueProps {
  property: string | null;
  value: string | null;
  reason: string;
}

/** A value that cannot be used, and why, below the name of its property. */
export function WrongValue({ property, value, reason }: WrongValueProps) {
  const rowReason = useRowReason();
  return (
    <>
      {property && (
        // A longer one leaves a phone no room for what stands beside it.
        <Text variant="microcopy" truncate={{ maxWidth: 175 }}>
          {property}
        </Text>
      )}
      <Text>{joinKnown(value, rowReason(reason))}</Text>
    </>
  );
}
