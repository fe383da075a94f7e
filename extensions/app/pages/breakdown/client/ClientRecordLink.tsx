import { Link, Text, useExtensionContext } from '@hubspot/ui-extensions';
import { useLanguage } from '../../shared/useLanguage.ts';

/** The client's company in HubSpot. `0-2` is the type of companies in HubSpot's addresses. */
export function ClientRecordLink({ companyId }: { companyId: string }) {
  const { t } = useLanguage();
  const { portal } = useExtensionContext<'pages'>();
  const url = `https://app.hubspot.com/contacts/${portal.id}/record/0-2/${companyId}`;
  return (
    <Text>
      <Link href={url}>{t('client.record')}</Link>
    </Text>
  );
}
