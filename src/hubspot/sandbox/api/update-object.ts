import { instantOf, numberOf, splitValues } from 'hubspot-crm';
import * as z from 'zod';
import { objectTypes } from '../account/object-types.ts';
import type { PropertyDefinition } from '../properties/property.ts';
import { dealPipeline } from '../properties/deal-pipeline.ts';
import type { Call } from './endpoint.ts';
import { requireScope } from './endpoint.ts';
import { objectNotFound, validationError } from './errors.ts';
import { jsonBody, knownType } from './input.ts';
import { recordViewer } from './record-view.ts';

const schema = z.object({
  properties: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean()]).transform(String),
  ),
});

/** `PATCH /crm/v3/objects/{objectType}/{objectId}`: all of the properties, or none when one is wrong. */
export async function updateObject(call: Call): Promise<Response> {
  const { account, params, request } = call;
  const objectType = knownType(params['objectType'] ?? '');
  requireScope(account, objectTypes[objectType].writeScope);
  const id = params['objectId'] ?? '';
  const { properties } = await jsonBody(request, schema);
  if (!account.store(objectType).get(id)) throw objectNotFound(id);
  const definitions = new Map(account.properties(objectType).map((it) => [it.name, it]));
  const problems = Object.entries(properties).flatMap(([name, value]) => {
    const problem = problemWith(definitions.get(name), value);
    return problem ? [{ isValid: false, name, ...problem }] : [];
  });
  if (problems.length > 0) {
    throw validationError(`Property values were not valid: ${JSON.stringify(problems)}`);
  }
  const changed = { ...properties, ...(objectType === 'deals' && closing(properties)) };
  for (const [name, value] of Object.entries(changed)) {
    account.setProperty(objectType, id, name, value);
  }
  const view = recordViewer(account, objectType, {
    properties: Object.keys(changed),
    propertiesWithHistory: [],
  });
  return Response.json(view(account.store(objectType).get(id)!));
}

/** What is wrong with a value, in HubSpot's codes; an empty text takes the value away. */
function problemWith(
  definition: PropertyDefinition | undefined,
  value: string,
): { error: string; message: string } | undefined {
  if (!definition) return { error: 'PROPERTY_DOESNT_EXIST', message: 'Property does not exist' };
  const { type, fieldType, options, modificationMetadata, name } = definition;
  if (modificationMetadata.readOnlyValue) {
    return {
      error: 'READ_ONLY_VALUE',
      message: `"${name}" is a read only property; its value cannot be set.`,
    };
  }
  if (value === '') return undefined;
  if (type === 'number' && numberOf(value) === undefined) {
    return { error: 'INVALID_DOUBLE', message: `${value} was not a valid number.` };
  }
  if (type === 'date' || type === 'datetime') {
    if (instantOf(value) === undefined) {
      return { error: 'INVALID_DATE', message: `${value} was not a valid date.` };
    }
  }
  const chosen = fieldType === 'checkbox' ? splitValues(value) : [value];
  const unknown = chosen.find((it) => !options.some((option) => option.value === it));
  if (options.length > 0 && unknown !== undefined) {
    const allowed = options.map((option) => option.value).join(', ');
    return {
      error: 'INVALID_OPTION',
      message: `${unknown} was not one of the allowed options: [${allowed}]`,
    };
  }
  return undefined;
}

/** HubSpot itself says whether a deal is closed, by its stage. */
function closing({ dealstage }: Record<string, string>): Record<string, string> {
  const stage = dealPipeline.stages.find(({ id }) => id === dealstage);
  if (!stage) return {};
  const { isClosed, probability } = stage.metadata;
  return {
    hs_is_closed: isClosed,
    hs_is_closed_won: String(isClosed === 'true' && Number(probability) === 1),
  };
}
