import { Link, Text, useExtensionContext } from '@hubspot/ui-extensions';
import { recordAddress } from '../../shared/recordAddress.ts';
import { useLanguage } from '../../shared/useLanguage.ts';

/** The client's company in HubSpot. */
export function ClientRecordLink({ companyId }: { companyId: string }) {
  const { t } = useLanguage();
  const { portal } = useExtensionContext<'pages'>();
  return (
    <Text>
      <Link href={recordAddress(portal.id, 'company', companyId)}>{t('client.record')}</Link>
    </Text>
  );
}
