import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import { useAfterPaint, useRuleSetName } from '@partner-tier-points/extension-shared';
import { useCallback } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { Choice } from '../shared/Choice.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { compareWith, dealBased, othersOf } from './compareWith.ts';
import { RuleSetsSideBySide } from './RuleSetsSideBySide.tsx';

/** What other rules make of the same facts. Without a choice, the nearest that give other points. */
export function OtherRules({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const { choices, choose } = useRoute();
  const { ruleSets } = scored.account;
  const ruleSetName = useRuleSetName(ruleSets);
  const wanted = choices.with ?? null;
  const compared = useAfterPaint(useCallback(() => compareWith(scored, wanted), [scored, wanted]));
  if (compared === null) return <LoadingSpinner label={t('compare.computing')} showLabel />;
  return (
    <>
      <Flex>
        <Choice
          name="with"
          label={t('compare.with')}
          value={compared.other}
          values={othersOf(scored)}
          labelOf={(id) => (id === dealBased ? t('ruleSet.dealBased') : ruleSetName(id))}
          onChoose={(chosen) => choose({ with: chosen })}
        />
      </Flex>
      <RuleSetsSideBySide comparison={compared.comparison} ruleSets={ruleSets} />
    </>
  );
}
