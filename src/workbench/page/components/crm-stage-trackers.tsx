import type {
  CrmAssociationStageTrackerProps,
  CrmStageTrackerProps,
} from '@hubspot/ui-extensions/crm';
import { VisuallyHidden } from 'react-aria';
import type { CrmProperties } from '../../shared/crm.ts';
import { useHost } from '../extension/host-context.ts';
import type { CrmApi } from '../extension/page-api.ts';
import { CrmData, type ComponentFilter, readAssociated } from './crm-data.tsx';
import {
  type RecordStages,
  stagePropertiesOf,
  type StageProperties,
  stagesOf,
  stageStates,
} from './crm-stages.ts';
import { EditableValue } from './editable-value.tsx';
import { FirstOf } from './first-of.tsx';
import { useTexts } from './host-texts.ts';
import { type PropertyValue, PropertyValues, readValues, recordOf } from './property-values.tsx';
import { nameProperties, recordName } from './record-name.ts';

/** HubSpot shows four properties at most. */
const mostProperties = 4;
/** Associated records that are shown before one asks for more. */
const usualRecords = 5;

interface Tracked {
  stages: RecordStages;
  /** The stage, as it is edited. */
  stage: PropertyValue;
  values: PropertyValue[];
}

/** What is shown of some records of a type, read from their own properties. */
async function track(
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

const namesIn = ({ stage, pipeline }: StageProperties) =>
  pipeline === null ? [stage] : [stage, pipeline];

export function CrmStageTracker(props: CrmStageTrackerProps) {
  const names = props.properties.slice(0, mostProperties);
  return (
    <CrmData
      asked={props}
      read={async (crm, own) => {
        const record = recordOf(props, own);
        const { objectTypeId } = record;
        const needed = [...names, ...namesIn(stagePropertiesOf(objectTypeId))];
        const properties = await crm.properties(record, needed);
        return track(crm, objectTypeId, names, [{ objectId: record.objectId, properties }]);
      }}
    >
      {(tracked) =>
        tracked.map((it, at) => (
          <StageTracker key={at} {...it} showProperties={props.showProperties ?? true} />
        ))
      }
    </CrmData>
  );
}

/** A tracker for each record that is associated and passes the filters. */
export function CrmAssociationStageTracker(props: CrmAssociationStageTrackerProps) {
  const { objectTypeId, showProperties = true } = props;
  const names = props.properties.slice(0, mostProperties);
  const texts = useTexts();
  const host = useHost();
  return (
    <CrmData
      asked={props}
      read={async (crm, record) => {
        const needed = [...namesIn(stagePropertiesOf(objectTypeId)), ...nameProperties];
        const found = await readAssociated(crm, record, {
          objectTypeId,
          properties: [...names, ...needed],
          labels: { some: props.associationLabels ?? [] },
          sort: props.sort,
          filterGroups: props.filters && [{ filters: props.filters as ComponentFilter[] }],
        });
        const tracked = await track(crm, objectTypeId, names, found);
        return found.map(({ objectId, properties }, at) => ({
          objectId,
          name: recordName(objectTypeId, properties) ?? objectId,
          tracked: tracked[at],
        }));
      }}
    >
      {(records) => (
        <div className="crm-stage-trackers">
          {records.length === 0 && <p>{texts.noRecords}</p>}
          <FirstOf items={records} most={usualRecords}>
            {(shown) =>
              shown.map(({ objectId, name, tracked }) => (
                <section key={objectId} aria-label={name}>
                  <button
                    type="button"
                    className="hs-link hs-link-button"
                    onClick={() => host.openRecord(objectTypeId, objectId, 'preview')}
                  >
                    {name}
                  </button>
                  {tracked && <StageTracker {...tracked} showProperties={showProperties} />}
                </section>
              ))
            }
          </FirstOf>
        </div>
      )}
    </CrmData>
  );
}

function StageTracker(props: Tracked & { showProperties: boolean }) {
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
