import { Flex, Heading, ToggleGroup } from '@hubspot/ui-extensions';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { AgainstHubSpot } from './AgainstHubSpot.tsx';
import { OtherRules } from './OtherRules.tsx';

const subjects = ['hubspot', 'rules'] as const;

/** The computed points beside HubSpot's own, or beside those of other rules. */
export function Compare({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const { choices, choose } = useRoute();
  // A link that names other rules leads to them.
  const subject = choices.compare === 'rules' || choices.with ? 'rules' : 'hubspot';
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.compare')}</Heading>
      <ToggleGroup
        name="compare"
        label={t('compare.subject')}
        toggleType="radioButtonList"
        inline
        value={subject}
        options={subjects.map((value) => ({ value, label: t(`compare.${value}`) }))}
        onChange={(chosen) => choose({ compare: chosen === 'rules' ? 'rules' : null, with: null })}
      />
      {subject === 'rules' ? <OtherRules scored={scored} /> : <AgainstHubSpot scored={scored} />}
    </Flex>
  );
}
