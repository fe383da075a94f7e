import { Button, Flex, List, Text } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { idleOf } from './sides.ts';
import { useChangeText } from './useChangeText.ts';
import type { Plan } from './usePlan.ts';

/** What the plan consists of, each with the way to take it out. */
export function PlannedChanges({ scored, plan }: { scored: ScoredPage; plan: Plan }) {
  const { t } = useLanguage();
  const textOf = useChangeText(scored);
  const { changes } = plan;
  const idle = useMemo(() => idleOf(scored, changes), [scored, changes]);
  if (changes.length === 0) return null;
  return (
    <List variant="unordered-styled">
      {changes.map((change, at) => (
        // By their places: the focus stays where one was removed, on the button of the next.
        <Flex key={at} gap="sm" align="center" wrap>
          <Text>
            {textOf(change)}
            {idle[at] && ' · ' + t('plan.idle')}
          </Text>
          <Button size="xs" variant="secondary" onClick={() => plan.remove(at)}>
            {t('plan.remove')}
          </Button>
        </Flex>
      ))}
    </List>
  );
}
