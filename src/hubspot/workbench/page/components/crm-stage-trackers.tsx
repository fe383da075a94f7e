import type {
  CrmAssociationStageTrackerProps,
  CrmStageTrackerProps,
} from '@hubspot/ui-extensions/crm';
import { useHost } from '../extension/host-context.ts';
import { CrmData, type ComponentFilter, readAssociated } from './crm-data.tsx';
import { stagePropertiesOf, type StageProperties } from './crm-stages.ts';
import { FirstOf } from './first-of.tsx';
import { useTexts } from './host-texts.ts';
import { listed, recordOf } from './property-values.tsx';
import { nameProperties, recordName } from '../record-name.ts';
import { StageTracker, track } from './stage-tracker.tsx';

/** HubSpot shows four properties at most. */
const mostProperties = 4;
/** Associated records that are shown before one asks for more. */
const usualRecords = 5;

const namesIn = ({ stage, pipeline }: StageProperties) =>
  pipeline === null ? [stage] : [stage, pipeline];

export function CrmStageTracker(props: CrmStageTrackerProps) {
  const names = listed(props.properties, mostProperties);
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
  const { objectTypeId = '', showProperties = true } = props;
  const names = listed(props.properties, mostProperties);
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
          {records.length === 0 && <p className="crm-none">{texts.noRecords}</p>}
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
