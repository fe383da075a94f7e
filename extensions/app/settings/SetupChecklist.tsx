import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { server, useLoad } from '@partner-tier-points/extension-shared';
import type { Settings, Sync } from '@partner-tier-points/contract';
import { findRuleSet, ruleSetInForce } from '@partner-tier-points/points';
import { useEffect, useRef } from 'react';
import { useLanguage } from './useLanguage.ts';

interface SetupChecklistProps {
  /** How often something was saved here: each time it is asked anew what is still missing. */
  saves: number;
  /** The tab that is open: nothing leads there. */
  opened: string | number;
  onOpen: (tab: 'partner' | 'deals') => void;
}

const load = () => Promise.all([server.settings(), server.sync()]);

/** What is still to be entered before the figures can be trusted; gone when all of it is there. */
export function SetupChecklist({ saves, opened, onOpen }: SetupChecklistProps) {
  const { t, today } = useLanguage();
  const { reload, ...loaded } = useLoad(load);
  useEffect(() => {
    if (saves > 0) reload();
  }, [saves, reload]);
  // What was known stays while it is asked again, so that nothing below moves.
  const known = useRef<[Settings, Sync] | null>(null);
  if (loaded.status === 'ready') known.current = loaded.value;
  if (known.current === null) return null;
  const items = itemsOf(...known.current, today);
  if (items.every(({ done }) => done)) return null;
  return (
    <Flex direction="column" gap="xs" align="start">
      <Heading>{t('setup.title')}</Heading>
      {items.map(({ name, tab, done }) =>
        done || tab === opened ? (
          <Text key={name}>
            {done ? '✓' : '○'} {t(name)}
          </Text>
        ) : (
          <Button key={name} variant="transparent" size="sm" onClick={() => onOpen(tab)}>
            {t(name)}
          </Button>
        ),
      )}
    </Flex>
  );
}

function itemsOf({ partner, ruleSet: chosen }: Settings, sync: Sync, today: string) {
  const ruleSet = findRuleSet(chosen ?? '') ?? ruleSetInForce(today);
  const { creditedTier } = partner;
  const tiers = creditedTier ? [creditedTier] : ruleSet.tiers;
  const hasThreshold = (tier: string) =>
    Object.keys({ ...ruleSet.thresholds[tier], ...partner.thresholds?.[tier] }).length > 0;
  const deals = sync.freshness.find(({ objectType }) => objectType === 'deals');
  const isUnknown = ({ reason }: { reason: string }) => reason === 'currency.unknown';
  // What was entered a moment ago is not yet in what the last sync left over.
  const entered = new Set((partner.conversions ?? []).map(({ currency }) => currency));
  const listed = sync.setAside.rows.filter(isUnknown);
  const isEntered =
    listed.length > 0 && listed.every(({ value }) => value !== null && entered.has(value));
  const unconverted = sync.setAside.byReason.some(isUnknown) && !isEntered;
  return [
    { name: 'field.creditedTier', tab: 'partner', done: !!creditedTier },
    { name: 'field.certifiedUntil', tab: 'partner', done: !!partner.certifiedUntil },
    { name: 'thresholds.title', tab: 'partner', done: tiers.some(hasThreshold) },
    // Before the first sync nobody knows what is found and what is left over.
    ...(deals
      ? ([
          { name: 'setup.mapping', tab: 'deals', done: deals.records > 0 },
          { name: 'conversions.title', tab: 'partner', done: !unconverted },
        ] as const)
      : []),
  ] as const;
}
