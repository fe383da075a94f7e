import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import { shownAmount } from '@partner-tier-points/extension-shared';
import type { ClientResult, Result } from '@partner-tier-points/points';
import { expiryDays } from './expiryDays.ts';
import { useLanguage } from './useLanguage.ts';

interface ExpiryProps {
  client: ClientResult;
  unit: Result['unit'];
}

/** When this client's points end, soonest first. */
export function Expiry({ client, unit }: ExpiryProps) {
  const { t, format } = useLanguage();
  const days = expiryDays(client.entries);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('card.expiry')}</Heading>
      {days.length === 0 ? (
        <Text>{t('card.expiry.none')}</Text>
      ) : (
        <List variant="unordered-styled">
          {days.map(({ on, points }) => (
            <Text key={on}>
              {t('card.expiry.next', {
                points: format.amount(shownAmount(points), unit),
                day: format.day(on),
              })}
            </Text>
          ))}
        </List>
      )}
    </Flex>
  );
}
