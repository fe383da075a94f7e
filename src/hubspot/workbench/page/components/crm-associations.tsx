import type {
  CrmAssociationPivotProps,
  CrmAssociationTableProps,
} from '@hubspot/ui-extensions/crm';
import { ownValue } from 'hubspot-crm';
import { useState } from 'react';
import type { CrmProperties } from '../../shared/crm.ts';
import { useHost } from '../extension/host-context.ts';
import { type ComponentFilter, CrmData, readAssociated } from './crm-data.tsx';
import { FirstOf } from './first-of.tsx';
import { useTexts } from './host-texts.ts';
import { Pagination } from './pagination.tsx';
import { labelsOf } from './property-values.tsx';
import { nameProperties, recordName } from '../record-name.ts';
import { Select } from './selects.tsx';
import { wholeCount } from './whole-count.ts';
import { SearchInput } from './text-inputs.tsx';

interface Row {
  objectId: string;
  labels: string[];
  properties: CrmProperties;
}

/** HubSpot's own page of associated records. */
const usualPageSize = 10;

export function CrmAssociationTable(props: CrmAssociationTableProps) {
  const { objectTypeId = '', propertyColumns = [], quickFilterProperties = [] } = props;
  return (
    <CrmData
      asked={props}
      read={async (crm, record) => {
        const found = await readAssociated(crm, record, {
          objectTypeId,
          properties: [...propertyColumns, ...quickFilterProperties],
          sort: props.sort,
          filterGroups: props.preFilters && [{ filters: props.preFilters as ComponentFilter[] }],
        });
        const [definitions, formatted] = await Promise.all([
          crm.definitions(objectTypeId),
          crm.format(
            objectTypeId,
            found.map((it) => it.properties),
          ),
        ]);
        return {
          labelOf: labelsOf(definitions),
          rows: found.map(({ objectId, labels }, at) => ({
            objectId,
            labels,
            properties: formatted[at] ?? {},
          })),
        };
      }}
    >
      {({ rows, labelOf }) => (
        <Rows
          {...props}
          objectTypeId={objectTypeId}
          propertyColumns={propertyColumns}
          rows={rows}
          labelOf={labelOf}
        />
      )}
    </CrmData>
  );
}

function Rows(
  props: CrmAssociationTableProps & { rows: Row[]; labelOf: (name: string) => string },
) {
  const { rows, labelOf, propertyColumns, objectTypeId, searchable = true } = props;
  const { pagination = true } = props;
  const pageSize = wholeCount(props.pageSize, usualPageSize);
  const texts = useTexts();
  const host = useHost();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const filters = quickFilters(props, texts.associationLabel);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const wanted = text.toLowerCase();
  const found = rows.filter(
    (row) =>
      propertyColumns.some(
        (name) => ownValue(row.properties, name)?.toLowerCase().includes(wanted) ?? wanted === '',
      ) &&
      filters.every(({ key, valuesOf }) => !chosen[key] || valuesOf(row).includes(chosen[key])),
  );
  const shown = pagination ? found.slice((page - 1) * pageSize, page * pageSize) : found;
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
  return (
    <div>
      {searchable && (
        <SearchInput
          name="crm-association-search"
          label={texts.search}
          value={text}
          onInput={(typed) => {
            setText(typed);
            setPage(1);
          }}
        />
      )}
      <div className="crm-quick-filters">
        {filters.map(({ key, label, valuesOf }, at) => (
          <Select
            key={at}
            name={`crm-association-filter-${key}`}
            label={label}
            value={chosen[key] ?? ''}
            options={[
              { label: texts.all, value: '' },
              ...[...new Set(rows.flatMap(valuesOf))]
                .sort()
                .map((value) => ({ label: value, value })),
            ]}
            onChange={(value) => {
              setChosen((before) => ({ ...before, [key]: String(value ?? '') }));
              setPage(1);
            }}
          />
        ))}
      </div>
      {/* Wide tables scroll sideways, with the keyboard too. */}
      <div className="hs-table-scroll" role="group" aria-label={texts.table} tabIndex={0}>
        <table className="hs-table hs-table-bordered">
          <thead>
            <tr>
              {propertyColumns.map((name, at) => (
                <th scope="col" key={at}>
                  {labelOf(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ objectId, properties }) => (
              <tr key={objectId}>
                {propertyColumns.map((name, at) => (
                  <td key={at}>
                    {at === 0 ? (
                      <button
                        type="button"
                        className="hs-link hs-link-button"
                        onClick={() => host.openRecord(objectTypeId, objectId, 'preview')}
                      >
                        {ownValue(properties, name) || objectId}
                      </button>
                    ) : (
                      (ownValue(properties, name) ?? '--')
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className="crm-none">{texts.noRecords}</p>}
      {pagination && pageCount > 1 && (
        <Pagination page={page} pageCount={pageCount} onPageChange={setPage} />
      )}
    </div>
  );
}

/** What the filters above the table choose from: the values that its rows have. */
function quickFilters(
  props: CrmAssociationTableProps & { rows: Row[]; labelOf: (name: string) => string },
  associationLabel: string,
) {
  const { quickFilterProperties, associationLabelFilter = true, rows, labelOf } = props;
  const properties = (quickFilterProperties ?? []).map((name) => ({
    key: name,
    label: labelOf(name),
    valuesOf: (row: Row) => [ownValue(row.properties, name) ?? ''].filter((value) => value !== ''),
  }));
  // With filters for properties the one for labels is there whatever its own prop says.
  const withLabels = quickFilterProperties !== undefined || associationLabelFilter;
  // One that has nothing to choose from would only be in the way.
  if (!withLabels || rows.every((row) => row.labels.length === 0)) return properties;
  const labels = { key: '', label: associationLabel, valuesOf: (row: Row) => row.labels };
  return [labels, ...properties];
}

/** HubSpot's own number of records of a label. */
const usualAssociations = 10;

/** Associated records under each of their labels, or under those that are asked for. */
export function CrmAssociationPivot(props: CrmAssociationPivotProps) {
  const { objectTypeId = '', associationLabels = [] } = props;
  const host = useHost();
  const texts = useTexts();
  return (
    <CrmData
      asked={props}
      read={(crm, record) =>
        readAssociated(crm, record, {
          objectTypeId,
          properties: nameProperties,
          labels: { some: associationLabels },
          sort: props.sort,
          filterGroups: props.preFilters && [{ filters: props.preFilters as ComponentFilter[] }],
        })
      }
    >
      {(records) => {
        const labels = [...new Set(records.flatMap((it) => it.labels))].filter(
          (label) => associationLabels.length === 0 || associationLabels.includes(label),
        );
        if (labels.length === 0) return <p className="crm-none">{texts.noRecords}</p>;
        return (
          <div className="crm-pivot">
            {labels.map((label) => (
              <section key={label} aria-label={label}>
                <h3>{label}</h3>
                <FirstOf
                  items={records.filter((it) => it.labels.includes(label))}
                  most={wholeCount(props.maxAssociations, usualAssociations)}
                >
                  {(shown) => (
                    <ul>
                      {shown.map(({ objectId, properties }) => (
                        <li key={objectId}>
                          <button
                            type="button"
                            className="hs-link hs-link-button"
                            onClick={() => host.openRecord(objectTypeId, objectId, 'preview')}
                          >
                            {recordName(objectTypeId, properties) ?? objectId}
                          </button>
                        </li>
                      ))}
                    </ul>
                  )}
                </FirstOf>
              </section>
            ))}
          </div>
        );
      }}
    </CrmData>
  );
}
