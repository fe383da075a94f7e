import type { CrmSimpleDeadlineProps } from '@hubspot/ui-extensions/crm';
import { ownValue } from 'hubspot-crm';
import type { CSSProperties } from 'react';
import { ProgressBar, useLocale } from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { CrmData } from './crm-data.tsx';
import { type Deadline, deadlineOf, periodEndOf } from './deadline.ts';
import { given } from './given.ts';
import { useTexts } from './host-texts.ts';
import type { PropertyValue } from './property-value.ts';
import { listed, PropertyValues, readValues } from './property-values.tsx';

type Theme = NonNullable<CrmSimpleDeadlineProps['progressTheme']>;

/** The time between two dates of the record: how much of it is over, and what is left. */
export function CrmSimpleDeadline(props: CrmSimpleDeadlineProps) {
  const { startDatePropertyName = '', endDatePropertyName = '' } = props;
  const names = listed(props.properties, Infinity);
  const { timeZone } = useHost().account;
  return (
    <CrmData
      asked={props}
      read={async (crm, record) => {
        const dates = [startDatePropertyName, endDatePropertyName];
        const all = [...dates, ...names];
        const [properties, definitions] = await Promise.all([
          crm.properties(record, all),
          crm.definitions(record.objectTypeId),
        ]);
        const { objectTypeId, objectId } = record;
        const [values = []] = await readValues(crm, objectTypeId, all, [{ objectId, properties }]);
        const [start = null, end = null] = dates.map((name) => {
          const type = definitions.find((it) => it.name === name)?.type ?? 'datetime';
          return periodEndOf(ownValue(properties, name) ?? null, type, timeZone);
        });
        return { values, deadline: start && end && deadlineOf(start, end, new Date(), timeZone) };
      }}
    >
      {({ deadline, values: [start, end, ...values] }) => (
        <div className={deadline?.status === 'passed' ? 'crm-deadline-passed' : ''}>
          {start && end && (
            <Progress
              deadline={deadline}
              start={start}
              end={end}
              theme={props.progressTheme ?? {}}
            />
          )}
          {(props.showProperties ?? true) && (
            <PropertyValues values={values} className="crm-properties crm-properties-row" />
          )}
        </div>
      )}
    </CrmData>
  );
}

function Progress(props: {
  deadline: Deadline | null;
  start: PropertyValue;
  end: PropertyValue;
  theme: Theme;
}) {
  const { deadline, start, end, theme } = props;
  const { locale } = useLocale();
  const texts = useTexts();
  const ends = <PropertyValues values={[start, end]} className="crm-properties" />;
  if (!deadline) {
    return (
      <div className="crm-deadline-dates">
        {ends}
        <p className="crm-deadline-left">{texts.dateMissing}</p>
      </div>
    );
  }
  const { share, status } = deadline;
  const percentage = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  return (
    <div className="crm-deadline-dates">
      {ends}
      <ProgressBar
        className="crm-deadline-bar"
        style={trackStyle(theme)}
        value={share}
        maxValue={1}
        valueLabel={percentage}
        aria-label={end.label}
      >
        <span
          data-part="completed"
          style={partStyle(share, theme.completedColor, theme.completedGradient)}
        />
        <span
          data-part="upcoming"
          style={partStyle(1 - share, theme.upcomingColor, theme.upcomingGradient)}
        />
      </ProgressBar>
      <p className="crm-deadline-left">
        <span>
          {inWords(deadline, start, end, locale)}
          {status === 'passed' && <strong> {texts.deadlinePassed}</strong>}
        </span>
        <span>{percentage}</span>
      </p>
    </div>
  );
}

/** `Close date: in 12 days`, by the property's own label, so that only the user's language is in it. */
function inWords(
  { status, days }: Deadline,
  start: PropertyValue,
  end: PropertyValue,
  locale: string,
) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return `${status === 'coming' ? start.label : end.label}: ${relative}`;
}

function trackStyle({ backgroundColor, borderRadius, height }: Theme): CSSProperties {
  return given({ backgroundColor, borderRadius, height });
}

function partStyle(
  share: number,
  color: string | undefined,
  gradient: { startColor: string; endColor: string } | undefined,
): CSSProperties {
  return {
    width: `${share * 100}%`,
    ...given({
      backgroundColor: color,
      backgroundImage:
        gradient && `linear-gradient(to right, ${gradient.startColor}, ${gradient.endColor})`,
    }),
  };
}
