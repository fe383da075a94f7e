import { Flex, Tag } from '@hubspot/ui-extensions';
import { useRuleSetName } from '@partner-tier-points/extension-shared';
import { ruleSetOn } from '@partner-tier-points/points';
import { Choice } from '../../shared/Choice.tsx';
import type { PageChoices } from './usePreferences.ts';
import type { ScoredPage } from '../../shared/account.ts';
import { useLanguage } from '../../shared/useLanguage.ts';

interface PageHeadProps {
  scored: ScoredPage;
  choices: PageChoices;
}

/** The credited tier, and the choice of the rules that are applied and of the goal. */
export function PageHead({ scored, choices }: PageHeadProps) {
  const { t, today } = useLanguage();
  const ruleSetName = useRuleSetName(scored.account.ruleSets);
  const { result, account, ledger } = scored;
  const { creditedTier, goalTier } = result.performance;
  const accounts = account.ruleSet ?? ruleSetOn(account.ruleSets, today).id;
  return (
    <Flex align="end" gap="md" wrap>
      <Tag variant="info">
        {creditedTier === null ? t('head.tier.unknown') : t('head.tier', { tier: creditedTier })}
      </Tag>
      <Choice
        name="ruleSet"
        label={t('head.rules')}
        value={choices.ruleSet}
        none={t('head.rules.account', { ruleSet: ruleSetName(accounts) })}
        values={account.ruleSets.map(({ id }) => id).reverse()}
        labelOf={ruleSetName}
        onChoose={(ruleSet) => choices.choose({ ruleSet })}
      />
      <Choice
        name="goalTier"
        label={t('head.goal')}
        value={goalTier}
        none={t('head.goal.none')}
        values={ledger.ruleSet.tiers}
        onChoose={(goal) => choices.choose({ goalTier: goal })}
      />
    </Flex>
  );
}
