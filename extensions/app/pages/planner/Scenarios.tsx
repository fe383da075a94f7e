import { Button, Flex, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import {
  FailureAlert,
  FailureView,
  server,
  useLoad,
  useTask,
} from '@partner-tier-points/extension-shared';
import type { Scenarios as Saved } from '@partner-tier-points/contract';
import { useState } from 'react';
import { Choice } from '../shared/Choice.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Plan } from './usePlan.ts';

/** The account's scenarios. */
export function useScenarios() {
  return useLoad(server.scenarios);
}

interface ScenariosProps {
  plan: Plan;
  scenarios: ReturnType<typeof useScenarios>;
}

const longestName = 80;

/**
 * Saves the plan under a name for the account, opens a saved one, and compares it with a second
 * one.
 */
export function Scenarios({ plan, scenarios }: ScenariosProps) {
  const { t, format } = useLanguage();
  const { choices, choose } = useRoute();
  const [name, setName] = useState<string | null>(null);
  /** The scenario whose deletion was asked for once: it is deleted at the second time. */
  const [asked, setAsked] = useState('');
  const { state, run } = useTask<Saved>();
  if (scenarios.status === 'failed') {
    return <FailureView failure={scenarios.failure} onRetry={scenarios.reload} />;
  }
  const saved = scenarios.status === 'ready' ? scenarios.value.scenarios : [];
  const opened = saved.find((scenario) => scenario.name === choices.scenario);
  const shownName = name ?? opened?.name ?? '';
  const nameToSave = shownName.trim();
  const open = (scenario: string | null) => choose({ scenario, lose: null, plan: null });
  const change = async (work: () => Promise<Saved>, scenario: string | null) => {
    const answer = await run(work);
    if (answer === null) return;
    scenarios.replace(answer);
    setName(null);
    open(scenario);
  };
  const names = saved.map((scenario) => scenario.name);
  const isTooLong = nameToSave.length > longestName;
  return (
    <Flex direction="column" gap="sm">
      <Flex gap="sm" align="end" wrap>
        <Choice
          name="scenario"
          label={t('scenario.open')}
          value={opened?.name ?? null}
          none={t('scenario.unsaved')}
          values={names}
          onChoose={open}
        />
        <Choice
          name="beside"
          label={t('scenario.beside')}
          value={choices.beside ?? null}
          none={t('scenario.beside.none')}
          values={names}
          onChoose={(beside) => choose({ beside })}
        />
        <Input
          name="scenarioName"
          label={t('scenario.name')}
          value={shownName}
          error={isTooLong}
          validationMessage={isTooLong ? t('scenario.long') : ''}
          onInput={setName}
        />
        <LoadingButton
          loading={state.status === 'running'}
          disabled={nameToSave === '' || isTooLong || plan.changes.length === 0}
          onClick={() =>
            void change(() => server.saveScenario(nameToSave, plan.changes), nameToSave)
          }
        >
          {t(names.includes(nameToSave) ? 'scenario.replace' : 'scenario.save')}
        </LoadingButton>
        {opened && (
          <Button
            variant="destructive"
            onClick={() =>
              asked === opened.name
                ? void change(() => server.deleteScenario(asked), null)
                : setAsked(opened.name)
            }
          >
            {t(asked === opened.name ? 'scenario.delete.sure' : 'scenario.delete')}
          </Button>
        )}
      </Flex>
      {opened && (
        <Text variant="microcopy">
          {t('scenario.savedAt', { name: opened.name, moment: format.instant(opened.savedAt) })}
        </Text>
      )}
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
    </Flex>
  );
}
