import { LoadingSpinner } from '@hubspot/ui-extensions';
import { FailureView, type Load } from '@partner-tier-points/extension-shared';
import type { ReactNode } from 'react';
import { useLanguage } from '../useLanguage.ts';

interface LoadedSectionProps<Value> {
  load: Load<Value> & { reload: () => void };
  children: (value: Value) => ReactNode;
}

/** A section of the settings once what it shows is there, or what is there in the meantime. */
export function LoadedSection<Value>({ load, children }: LoadedSectionProps<Value>) {
  const { t } = useLanguage();
  switch (load.status) {
    case 'pending':
      return <LoadingSpinner label={t('settings.loading')} showLabel />;
    case 'failed':
      return <FailureView failure={load.failure} onRetry={load.reload} />;
    case 'ready':
      return children(load.value);
  }
}
