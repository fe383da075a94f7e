import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '@partner-tier-points/contract';
import { findRuleSet, ruleSets } from '@partner-tier-points/points';
import { suggestConversions } from '../../hubspot/exchange-rates.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** What the partner enters because HubSpot's API does not say it. */
export function settingsRoutes({
  store,
  syncs,
  now,
}: Pick<Dependencies, 'store' | 'syncs' | 'now'>) {
  const routes = new EndpointRoutes();

  routes.on('GET /v1/settings', (_, context) =>
    store.settings.find(context.get('caller').portalId),
  );

  routes.on('PUT /v1/settings', async ({ body: settings }, context) => {
    refuseUnknownRules(settings);
    refuseRepeatedConversions(settings);
    const { portalId, userId } = context.get('caller');
    const before = await store.settings.find(portalId);
    await store.settings.save(portalId, settings, userId, now());
    // Which facts cannot be scored, and the totals of today, follow from both.
    const { conversions } = settings.partner;
    const isScoredAnew =
      before.ruleSet !== settings.ruleSet ||
      before.managedMrrCurrency !== settings.managedMrrCurrency ||
      !isDeepStrictEqual(before.partner.conversions ?? [], conversions ?? []);
    if (isScoredAnew) syncs.refresh(portalId, context.get('connection'));
    return settings;
  });

  routes.on('GET /v1/conversion-suggestions', (_, context) =>
    suggestConversions(context.get('connection')),
  );

  return routes.hono;
}

/** Tiers may be of any rule set: another one comes into force without anyone saving the settings. */
const tiers = new Set(ruleSets.flatMap((ruleSet) => ruleSet.tiers));

function refuseUnknownRules({ partner, ruleSet }: Settings): void {
  const fields: { path: string; message: string }[] = [];
  const refuse = (path: string, message: string) => fields.push({ path, message });
  if (ruleSet !== null && findRuleSet(ruleSet) === undefined)
    refuse('ruleSet', 'is not a known rule set');
  if (typeof partner.creditedTier === 'string' && !tiers.has(partner.creditedTier)) {
    refuse('partner.creditedTier', 'is not a known tier');
  }
  for (const tier of Object.keys(partner.thresholds ?? {})) {
    if (!tiers.has(tier)) refuse(`partner.thresholds.${tier}`, 'is not a known tier');
  }
  if (fields.length > 0) {
    throw new ProblemError(
      'request.invalid',
      'The settings name a rule set or a tier that does not exist.',
      { fields },
    );
  }
}

function refuseRepeatedConversions({ partner }: Settings): void {
  const seen = new Set<string>();
  const fields = (partner.conversions ?? []).flatMap(({ currency, from }, index) => {
    const key = `${currency} ${from ?? ''}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path: `partner.conversions[${index}].from`, message: 'this day has one already' }];
  });
  if (fields.length > 0) {
    throw new ProblemError('request.invalid', 'A currency has one conversion from a day on.', {
      fields,
    });
  }
}
