import { useLanguage } from '../../useLanguage.ts';

const known = ['partner_clients', 'companies', 'deals'] as const;

/** What a kind of record is called; HubSpot's internal name when it is none that we know. */
export function useRecordName(): (objectType: string) => string {
  const { t } = useLanguage();
  return (objectType) => {
    const found = known.find((name) => name === objectType);
    return found === undefined ? objectType : t(`sync.objectType.${found}`);
  };
}
