import { VisuallyHidden } from 'react-aria';
import type { CrmProperties } from '../../shared/crm.ts';
import type { CrmApi } from '../extension/page-api.ts';
import { type RecordStages, stagePropertiesOf, stagesOf, stageStates } from './crm-stages.ts';
import { EditableValue } from './editable-value.tsx';
import { useTexts } from './host-texts.ts';
import type { PropertyValue } from './property-value.ts';
import { PropertyValues, readValues } from './property-values.tsx';

export interface Tracked {
  stages: RecordStages;
  /** The stage, as it is edited. */
  stage: PropertyValue;
  values: PropertyValue[];
}

/** What is shown of some records of a type, read from their own properties. */
export async function track(
  crm: CrmApi,
  objectTypeId: string,
  names: string[],
  records: { objectId: string; properties: CrmProperties }[],
): Promise<Tracked[]> {
  const stageNames = stagePropertiesOf(objectTypeId);
  const [definitions, pipelines, values] = await Promise.all([
    crm.definitions(objectTypeId),
    stageNames.pipeline === null ? [] : crm.pipelines(objectTypeId),
    readValues(crm, objectTypeId, names, records),
  ]);
  return records.map(({ objectId, properties }, at) => {
    const stages = stagesOf(stageNames, properties, { definitions, pipelines });
    const known = definitions.find((it) => it.name === stageNames.stage);
    return {
      stages,
      stage: {
        record: { objectTypeId, objectId },
        name: stageNames.stage,
        label: stages.title,
        shown: stages.current?.label ?? '',
        stored: properties[stageNames.stage] ?? '',
        definition: {
          ...(known ?? { name: stageNames.stage, label: stages.title }),
          type: 'enumeration',
          // Only those of the record's own pipeline.
          options: stages.stages.map(({ id, label }) => ({ value: id, label })),
        },
        needsValue: true,
      },
      values: values[at] ?? [],
    };
  });
}

/** The stage in words, a bar with a piece for each, and the properties below. */
export function StageTracker(props: Tracked & { showProperties: boolean }) {
  const { stages, stage, values, showProperties } = props;
  const { title, current } = stages;
  const texts = useTexts();
  const states = stageStates(stages);
  return (
    <div className="crm-stage-tracker">
      <div className="crm-stage">
        {title !== '' && <span>{title}: </span>}
        <span className="crm-stage-name">
          <EditableValue value={{ ...stage, shown: current?.label ?? texts.noStage }} />
        </span>
      </div>
      {stages.stages.length === 0 ? (
        <p>{texts.noStages}</p>
      ) : (
        <ol className={`crm-stages crm-stages-${current?.closed ?? 'open'}`} aria-label={title}>
          {stages.stages.map(({ id, label }, at) => (
            <li
              key={id}
              className={`crm-stages-${states[at]}`}
              title={label}
              {...(states[at] === 'current' ? { 'aria-current': 'step' as const } : {})}
            >
              <VisuallyHidden>
                {label}
                {states[at] === 'passed' && `, ${texts.stagePassed}`}
              </VisuallyHidden>
            </li>
          ))}
        </ol>
      )}
      {showProperties && (
        <PropertyValues editable values={values} className="crm-properties crm-properties-row" />
      )}
    </div>
  );
}
