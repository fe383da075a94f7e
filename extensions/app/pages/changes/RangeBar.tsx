import { DateInput, Flex } from '@hubspot/ui-extensions';
import { fromInputDate, toInputDate } from '@partner-tier-points/extension-shared';
import { Choice } from '../shared/Choice.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { presets, type ChangesView } from './useChanges.ts';

/** A range that is ready-made, or any two days. */
export function RangeBar({ view: { range, ranges } }: { view: ChangesView }) {
  const { t } = useLanguage();
  const { choose } = useRoute();
  const offered = presets.filter((preset) => ranges[preset] !== null);
  const preset = offered.find((name) => JSON.stringify(ranges[name]) === JSON.stringify(range));
  return (
    <Flex gap="sm" align="end" wrap>
      <Choice
        name="range"
        label={t('changes.range')}
        value={preset ?? null}
        none={t('changes.range.free')}
        values={offered}
        labelOf={(value) => t(`changes.range.${value}`)}
        onChoose={(chosen) => chosen && choose({ ...ranges[chosen], show: null })}
      />
      {(['from', 'to'] as const).map((end) => (
        <DateInput
          key={end}
          name={end}
          label={t(`changes.${end}`)}
          value={toInputDate(range[end])}
          onChange={(value) => {
            const day = fromInputDate(value);
            if (day !== null) choose({ ...range, [end]: day });
          }}
        />
      ))}
    </Flex>
  );
}
