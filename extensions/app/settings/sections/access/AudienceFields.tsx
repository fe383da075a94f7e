import { Flex, MultiSelect, Select, Text } from '@hubspot/ui-extensions';
import type { AccessState, Audience } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';

interface AudienceFieldsProps extends Pick<AccessState, 'teams' | 'users'> {
  question: 'figures' | 'lists';
  audience: Audience;
  onChange: (audience: Audience) => void;
}

/** Everyone, or the teams and users that are picked. */
export function AudienceFields(props: AudienceFieldsProps) {
  const { question, audience, teams, users, onChange } = props;
  const { t } = useLanguage();
  const change = (changed: Partial<Audience>) => onChange({ ...audience, ...changed });
  return (
    <Flex direction="column" gap="sm">
      <Select
        name={`access.${question}`}
        label={t(`access.${question}`)}
        value={audience.everyone ? 'everyone' : 'chosen'}
        options={[
          { value: 'everyone', label: t('access.everyone') },
          { value: 'chosen', label: t('access.chosen') },
        ]}
        onChange={(value) => change({ everyone: value === 'everyone' })}
      />
      {!audience.everyone &&
        (teams === null ? (
          <Text>{t('access.noTeams', { scope: 'settings.users.teams.read' })}</Text>
        ) : (
          <Picked
            name={`access.${question}.teams`}
            label={t('access.teams')}
            choices={teams}
            value={audience.teams}
            onChange={(picked) => change({ teams: picked })}
          />
        ))}
      {!audience.everyone && (
        <Picked
          name={`access.${question}.users`}
          label={t('access.users')}
          choices={users}
          value={audience.users}
          onChange={(picked) => change({ users: picked })}
        />
      )}
    </Flex>
  );
}

interface PickedProps {
  name: string;
  label: string;
  choices: AccessState['users'];
  value: string[];
  onChange: (picked: string[]) => void;
}

/** Whoever was picked and is gone from HubSpot stays, marked as such, until they are taken out. */
function Picked({ name, label, choices, value, onChange }: PickedProps) {
  const { t } = useLanguage();
  const known = new Set(choices.map(({ id }) => id));
  return (
    <MultiSelect
      name={name}
      label={label}
      value={value}
      options={[
        ...choices.map((choice) => ({
          value: choice.id,
          label: choice.name || t('participants.unknown', { userId: choice.id }),
        })),
        ...value
          .filter((id) => !known.has(id))
          .map((id) => ({ value: id, label: t('access.gone', { id }) })),
      ]}
      onChange={(picked) => onChange(picked.map(String))}
    />
  );
}
