import type { ObjectType } from '../model/object-type.ts';
import type { PageRequest } from './in-process-hubspot.ts';

/** A record of a small HubSpot account. */
export interface SmallRecord {
  id: number;
  /** ISO 8601. */
  modifiedAt: string;
  properties?: Record<string, string>;
  companyIds?: string[];
}

/** The properties that the account has besides the time of the last change. */
const propertiesOf: Record<ObjectType, Record<string, string>> = {
  partner_clients: { hs_client_name: 'string' },
  deals: {
    hs_is_closed_won: 'bool',
    hs_mrr: 'number',
    deal_currency_code: 'enumeration',
    closedate: 'datetime',
  },
};

/** What HubSpot answers for an account of a few records, whose index of searches never lags. */
export function answersOf(account: Record<ObjectType, SmallRecord[]>) {
  const recordsOf = (objectType: string) => account[objectType as ObjectType];
  const shown = (objectType: string, { id, modifiedAt, properties, companyIds }: SmallRecord) => {
    const type = objectType === 'deals' ? 'deal_to_company' : 'partner_client_to_company';
    const results = (companyIds ?? []).map((companyId) => ({ id: companyId, type }));
    return {
      id: String(id),
      properties: { ...properties, hs_lastmodifieddate: modifiedAt },
      associations: { companies: { results } },
    };
  };
  return (request: PageRequest): unknown => {
    switch (request.kind) {
      case 'details':
        return { portalId: 100, timeZone: 'Europe/Stockholm', uiDomain: 'app.hubspot.com' };
      case 'properties': {
        const properties = Object.entries(propertiesOf[request.objectType as ObjectType]);
        return { results: properties.map(([name, type]) => ({ name, type })) };
      }
      case 'list': {
        const after = Number(request.after ?? 0);
        const rest = recordsOf(request.objectType)
          .filter(({ id }) => id > after)
          .toSorted((a, b) => a.id - b.id);
        const page = rest.slice(0, 100);
        const results = page.map((record) => shown(request.objectType, record));
        if (rest.length <= page.length) return { results };
        return { results, paging: { next: { after: String(page.at(-1)?.id) } } };
      }
      case 'search': {
        const found = recordsOf(request.objectType).filter((record) =>
          request.filters.every(({ propertyName, operator, value }) => {
            const limit = Number(value);
            if (propertyName === 'hs_lastmodifieddate') {
              return Date.parse(record.modifiedAt) >= limit;
            }
            if (operator === 'EQ') return record.properties?.[propertyName] === value;
            return operator === 'LT' ? record.id < limit : record.id > limit;
          }),
        );
        const sorted = found.toSorted((a, b) => {
          if (request.sorts[0] === 'hs_object_id') return a.id - b.id;
          if (request.sorts[0] === '-hs_object_id') return b.id - a.id;
          return b.modifiedAt.localeCompare(a.modifiedAt);
        });
        const page = sorted.slice(0, 200);
        return {
          total: found.length,
          results: page.map((record) => shown(request.objectType, record)),
        };
      }
      case 'read': {
        const wanted = recordsOf(request.objectType).filter(({ id }) =>
          request.ids.includes(String(id)),
        );
        const missing = request.ids.filter((id) => !wanted.some((it) => String(it.id) === id));
        const context = { ids: missing };
        return {
          results: wanted.map((record) => shown(request.objectType, record)),
          ...(missing.length > 0 && { errors: [{ category: 'OBJECT_NOT_FOUND', context }] }),
        };
      }
      case 'companies':
        return {
          results: request.inputs.map(({ id }) => ({
            _from: { id },
            to: (
              recordsOf(request.objectType).find((record) => record.id === Number(id))
                ?.companyIds ?? []
            ).map((toObjectId) => ({ toObjectId })),
          })),
        };
    }
  };
}
