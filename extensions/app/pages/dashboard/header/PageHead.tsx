import { Button, Flex, Heading, StatusTag } from '@hubspot/ui-extensions';
import { useRuleSetName } from '@partner-tier-points/extension-shared';
import { ruleSetOn } from '@partner-tier-points/points';
import type { ScoredPage } from '../../shared/account.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { PageChoices } from './usePreferences.ts';
import { ViewOptions } from './ViewOptions.tsx';

interface PageHeadProps {
  /** Null while there are no figures. */
  scored: ScoredPage | null;
  choices: PageChoices;
}

/** The credited tier, a mark when other rules than those in force are applied, and the options. */
export function PageHead({ scored, choices }: PageHeadProps) {
  const { t } = useLanguage();
  if (scored === null) return <Heading>{t('dashboard.title')}</Heading>;
  const { creditedTier } = scored.result.performance;
  return (
    <Flex justify="between" align="center" wrap gap="xs">
      <Heading>
        {creditedTier === null ? t('head.tier.unknown') : t('head.tier', { tier: creditedTier })}
      </Heading>
      <OtherRules scored={scored} choices={choices} />
      <Button
        size="xs"
        variant="secondary"
        overlay={<ViewOptions scored={scored} choices={choices} />}
      >
        {t('head.options')}
      </Button>
    </Flex>
  );
}

function OtherRules({ scored, choices }: { scored: ScoredPage; choices: PageChoices }) {
  const { t, today } = useLanguage();
  const { ruleSets } = scored.account;
  const ruleSetName = useRuleSetName(ruleSets);
  const { ruleSet } = scored.result;
  if (ruleSet === ruleSetOn(ruleSets, today).id) return null;
  return (
    <StatusTag
      variant="warning"
      // What the account's settings say is taken back there.
      showRemoveIcon={choices.ruleSet !== null}
      onRemoveClick={() => choices.choose({ ruleSet: null })}
    >
      {t('head.rules.other', { ruleSet: ruleSetName(ruleSet) })}
    </StatusTag>
  );
}
