import { Checkbox, Flex, Panel, PanelBody } from '@hubspot/ui-extensions';
import { useRuleSetName } from '@partner-tier-points/extension-shared';
import { ruleSetOn } from '@partner-tier-points/points';
import type { ScoredPage } from '../../shared/account.ts';
import { Choice } from '../../shared/Choice.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useWhileOpen } from '../../shared/useWhileOpen.ts';
import type { PageChoices } from './usePreferences.ts';

interface ViewOptionsProps {
  scored: ScoredPage;
  choices: PageChoices;
}

/** The panel in which the rules that are applied and the goal are chosen. */
export function ViewOptions({ scored: { account, ledger, result }, choices }: ViewOptionsProps) {
  const { t, today } = useLanguage();
  const { isOpen, events } = useWhileOpen();
  const ruleSetName = useRuleSetName(account.ruleSets);
  return (
    <Panel id="options" title={t('head.options')} variant="modal" {...events}>
      {isOpen && (
        <PanelBody>
          <Flex direction="column" gap="md">
            <Choice
              name="ruleSet"
              label={t('head.rules')}
              value={choices.ruleSet}
              none={t('head.rules.account', {
                ruleSet: ruleSetName(account.ruleSet ?? ruleSetOn(account.ruleSets, today).id),
              })}
              values={account.ruleSets.map(({ id }) => id).reverse()}
              labelOf={ruleSetName}
              onChoose={(ruleSet) => choices.choose({ ruleSet })}
            />
            {choices.ruleSet && (
              <Checkbox
                name="keepRules"
                checked={choices.keepsRules}
                onChange={(keeps) => choices.choose({}, keeps)}
              >
                {t('head.rules.keep')}
              </Checkbox>
            )}
            <Choice
              name="goalTier"
              label={t('head.goal')}
              value={result.performance.goalTier}
              none={t('head.goal.none')}
              values={ledger.ruleSet.tiers}
              onChoose={(goalTier) => choices.choose({ goalTier })}
            />
          </Flex>
        </PanelBody>
      )}
    </Panel>
  );
}
