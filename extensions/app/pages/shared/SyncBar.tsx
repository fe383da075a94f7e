import { ProgressBar } from '@hubspot/ui-extensions';
import type { SyncProgress } from '@partner-tier-points/extension-shared';
import { useLanguage } from './useLanguage.ts';

type RecordCounts = Pick<SyncProgress, 'objectType' | 'read' | 'expected'>;

/** How many clients of how many are read, and then how many deals. */
export function SyncBar({ title, progress }: { title: string; progress: RecordCounts }) {
  const { t } = useLanguage();
  const { objectType, read, expected } = progress;
  return (
    <ProgressBar
      title={title}
      // Of an unknown number nobody can say how much is done.
      value={expected === null ? 0 : read}
      maxValue={expected || 1}
      showPercentage={expected !== null}
      {...((read > 0 || expected !== null) && {
        // At first the server knows neither how many there are nor any of them.
        valueDescription:
          expected === null
            ? t(`dashboard.loading.${objectType}.unknown`, { count: read })
            : t(`dashboard.loading.${objectType}.known`, { read, expected }),
      })}
    />
  );
}
