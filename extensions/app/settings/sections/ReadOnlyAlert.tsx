import { Alert } from '@hubspot/ui-extensions';
import type { Session } from '@partner-tier-points/contract';
import type { ReactNode } from 'react';
import { useLanguage } from '../useLanguage.ts';

/**
 * Says to others than super admins why they cannot change the settings. While HubSpot does not say
 * who is one, that is told above all sections, and here it would not be true.
 */
export function ReadOnlyAlert({ session, children }: { session: Session; children?: ReactNode }) {
  const { t } = useLanguage();
  if (session.superAdmin || session.superAdminUnknown) return null;
  return (
    <Alert title={t('settings.readOnly.title')} variant="info">
      {children}
    </Alert>
  );
}
