import type { ChoiceProperty, DealMapping, DealMappingState } from '@partner-tier-points/contract';
import { checkDealMapping } from '../../hubspot/check-deal-mapping.ts';
import { choiceProperties } from '../../hubspot/choice-properties.ts';
import type { HubSpotConnection } from '../../hubspot/connection.ts';
import { defaultDealMapping } from '../../hubspot/deal-mapping.ts';
import { mayReadLineItems } from '../../hubspot/line-items.ts';
import { previewMapping } from '../../hubspot/preview-mapping.ts';
import { describeProperties, readProperties } from '../../hubspot/properties.ts';
import { chosenRuleSet } from '../../model/partner-facts.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { fittingRows } from '../fitting-rows.ts';
import { ProblemError } from '../problem.ts';

/** Which of the partner's deals count as sales, and where each fact of a sale is found. */
export function dealMappingRoutes({
  store,
  syncs,
  now,
}: Pick<Dependencies, 'store' | 'syncs' | 'now'>) {
  const routes = new EndpointRoutes();

  async function stateOf(portalId: string, own: DealMapping | null): Promise<DealMappingState> {
    const types = (await store.sync.find(portalId))?.metadata?.propertyTypes.deals;
    const known = types === undefined ? null : new Map(Object.entries(types));
    const defaultMapping = defaultDealMapping(known);
    return own === null
      ? { mapping: defaultMapping, custom: false }
      : { mapping: own, custom: true, defaultMapping };
  }

  routes.on('GET /v1/deal-mapping', async (_, context) => {
    const { portalId } = context.get('caller');
    const { mapping } = await store.dealMappings.find(portalId);
    return stateOf(portalId, mapping);
  });

  // The deals are all read again, since what they were taken for may be wrong now.
  routes.on('PUT /v1/deal-mapping', async ({ body: { mapping } }, context) => {
    const { portalId, userId } = context.get('caller');
    if (mapping !== null) await refuseUnusable(mapping, context.get('connection'));
    await store.dealMappings.save(portalId, mapping, userId, now());
    await syncs.resume(portalId);
    return stateOf(portalId, mapping);
  });

  routes.on('GET /v1/deal-properties', async (_, context) => {
    const connection = context.get('connection');
    const [described, mayRead] = await Promise.all([
      describeProperties(connection, 'deals', connection.whileWaiting),
      mayReadLineItems(connection),
    ]);
    const lineItems = mayRead ? ('ready' as const) : ('noScope' as const);
    return { choices: fittingChoices(choiceProperties(described)), lineItems };
  });

  routes.on('POST /v1/deal-mapping/preview', async ({ body: mapping }, context) => {
    const { portalId } = context.get('caller');
    const settings = await store.settings.find(portalId);
    const { mapping: own } = await store.dealMappings.find(portalId);
    const { mapping: inUse } = await stateOf(portalId, own);
    const today = now().toISOString().slice(0, 10);
    const ruleSet = chosenRuleSet(settings, today);
    return previewMapping(context.get('connection'), mapping, { settings, ruleSet, inUse });
  });

  return routes.hono;
}

/**
 * As many as one answer holds, those with few options first: the others take text, as properties
 * without options do.
 */
function fittingChoices(choices: readonly ChoiceProperty[]): ChoiceProperty[] {
  const byOptions = choices.toSorted((a, b) => a.options.length - b.options.length);
  const fitting = new Set(fittingRows(byOptions));
  return choices.filter((choice) => fitting.has(choice));
}

/** A mapping that cannot work in this account is not stored: its sales would all be lost. */
async function refuseUnusable(mapping: DealMapping, connection: HubSpotConnection): Promise<void> {
  const { types } = await readProperties(connection, 'deals', connection.whileWaiting);
  const mayRead = mapping.mrrFrom !== 'lineItems' || (await mayReadLineItems(connection));
  const fields = checkDealMapping(mapping, types, mayRead);
  if (fields.length === 0) return;
  throw new ProblemError(
    'request.invalid',
    'The mapping does not match the deal properties of this account.',
    {
      fields: fields.map(({ path, message }) => ({ path: `mapping.${path}`, message })),
    },
  );
}
