import { Flex, Select, Text } from '@hubspot/ui-extensions';
import {
  FailureAlert,
  server,
  useLanguageChoice,
  useLoad,
  useTask,
} from '@partner-tier-points/extension-shared';
import type { Preferences } from '@partner-tier-points/contract';
import { languageNames, languages } from '@partner-tier-points/texts';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';

const loadPreferences = () => server.preferences();

/** The language in which one user reads the app. */
export function LanguageSection() {
  const load = useLoad(loadPreferences);
  return (
    <LoadedSection load={load}>
      {(preferences) => <LanguageChoice preferences={preferences} onSaved={load.replace} />}
    </LoadedSection>
  );
}

interface LanguageChoiceProps {
  preferences: Preferences;
  onSaved: (saved: Preferences) => void;
}

function LanguageChoice({ preferences, onSaved }: LanguageChoiceProps) {
  const { t } = useLanguage();
  const { languageOfHubSpot, reload } = useLanguageChoice();
  const { state, run } = useTask<Preferences>();

  async function choose(language: string | null) {
    const saved = await run(() => server.savePreferences({ ...preferences, language }));
    if (saved === null) return;
    onSaved(saved);
    reload();
  }

  return (
    <Flex direction="column" gap="sm">
      <Text>{t('language.body')}</Text>
      <Select
        name="language"
        label={t('language.label')}
        value={preferences.language ?? ''}
        readOnly={state.status === 'running'}
        options={[
          {
            value: '',
            label: t('language.hubspot', { language: languageNames[languageOfHubSpot] }),
          },
          ...languages.map((language) => ({ value: language, label: languageNames[language] })),
        ]}
        onChange={(chosen) => void choose(chosen === '' ? null : String(chosen))}
      />
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
    </Flex>
  );
}
