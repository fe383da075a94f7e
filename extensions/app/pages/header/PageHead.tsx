import { Flex, Select, Tag } from '@hubspot/ui-extensions';
import { ruleSetInForce, ruleSets } from '@partner-tier-points/points';
import type { PageChoices } from '../dashboard/usePreferences.ts';
import type { ScoredPage } from '../dashboard/account.ts';
import { useLanguage } from '../useLanguage.ts';

interface PageHeadProps {
  scored: ScoredPage;
  choices: PageChoices;
}

/** A select needs a value for "none chosen" too. */
const notChosen = '';

/** The credited tier, and the choice of the rules that are applied and of the goal. */
export function PageHead({ scored, choices }: PageHeadProps) {
  const { t, today } = useLanguage();
  const { result, account, ledger } = scored;
  const { creditedTier, goalTier } = result.performance;
  const accounts = account.ruleSet ?? ruleSetInForce(today).id;
  const value = (chosen: unknown) => (chosen === notChosen ? null : String(chosen));
  return (
    <Flex align="end" gap="md" wrap>
      <Tag variant="info">
        {creditedTier === null ? t('head.tier.unknown') : t('head.tier', { tier: creditedTier })}
      </Tag>
      <Select
        name="ruleSet"
        label={t('head.rules')}
        value={choices.ruleSet ?? notChosen}
        options={[
          { value: notChosen, label: t('head.rules.account', { ruleSet: accounts }) },
          ...ruleSets.map(({ id }) => ({ value: id, label: id })).reverse(),
        ]}
        onChange={(chosen) => choices.choose({ ruleSet: value(chosen) })}
      />
      <Select
        name="goalTier"
        label={t('head.goal')}
        value={goalTier ?? notChosen}
        options={[
          { value: notChosen, label: t('head.goal.none') },
          ...ledger.ruleSet.tiers.map((tier) => ({ value: tier, label: tier })),
        ]}
        onChange={(chosen) => choices.choose({ goalTier: value(chosen) })}
      />
    </Flex>
  );
}
