import { Button, Flex, Heading, StatusTag, Tag } from '@hubspot/ui-extensions';
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
  onBack: () => void;
}

/** The credited tier, a mark when other rules than those in force are applied, and the options. */
export function PageHead({ scored, choices, onBack }: PageHeadProps) {
  const { t } = useLanguage();
  return (
    <Flex justify="between" align="center" wrap gap="xs">
      <Flex align="center" gap="sm" wrap>
        <Heading>{t('dashboard.title')}</Heading>
        {scored && <TierAndRules scored={scored} choices={choices} />}
      </Flex>
      <Flex gap="sm">
        {scored && (
          <Button
            size="xs"
            variant="secondary"
            overlay={<ViewOptions scored={scored} choices={choices} />}
          >
            {t('head.options')}
          </Button>
        )}
        <Button size="xs" variant="secondary" onClick={onBack}>
          {t('beta.back')}
        </Button>
      </Flex>
    </Flex>
  );
}

function TierAndRules({ scored, choices }: { scored: ScoredPage; choices: PageChoices }) {
  const { t, today } = useLanguage();
  const ruleSetName = useRuleSetName(scored.account.ruleSets);
  const { ruleSet, performance } = scored.result;
  const { creditedTier } = performance;
  return (
    <>
      <Tag variant="info">
        {creditedTier === null ? t('head.tier.unknown') : t('head.tier', { tier: creditedTier })}
      </Tag>
      {ruleSet !== ruleSetOn(scored.account.ruleSets, today).id && (
        <StatusTag
          variant="warning"
          // What the account's settings say is taken back there.
          showRemoveIcon={choices.ruleSet !== null}
          onRemoveClick={() => choices.choose({ ruleSet: null })}
        >
          {t('head.rules.other', { ruleSet: ruleSetName(ruleSet) })}
        </StatusTag>
      )}
    </>
  );
}
