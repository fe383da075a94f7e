import { isDeepStrictEqual } from 'node:util';
import {
  checkSettings,
  earliestDay,
  yearsAhead,
  type Settings,
  type SettingsMistake,
} from '@partner-tier-points/contract';
import { findRuleSet, ruleSets } from '@partner-tier-points/points';
import { suggestConversions } from '../../hubspot/exchange-rates.ts';
import { chosenRuleSet } from '../../model/partner-facts.ts';
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

  routes.on('GET /v1/settings', async (_, context) => (await context.get('stored')()).settings);

  routes.on('PUT /v1/settings', async ({ body: settings }, context) => {
    refuseUnknownRules(settings);
    refuseImpossible(settings, now());
    const { portalId, userId } = context.get('caller');
    const before = await store.settings.find(portalId);
    await store.settings.save(portalId, settings, userId, now());
    // Which facts cannot be scored, and the totals of today, follow from both.
    const { conversions } = settings.partner;
    const isScoredAnew =
      before.ruleSet !== settings.ruleSet ||
      before.managedMrrCurrency !== settings.managedMrrCurrency ||
      !isDeepStrictEqual(before.partner.conversions ?? [], conversions ?? []);
    if (isScoredAnew) await syncs.refresh(portalId);
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

const messages: Record<SettingsMistake['code'], string> = {
  'country.unknown': 'is no code of a country in ISO 3166',
  'day.early': `is before ${earliestDay}`,
  'day.future': 'is in the future',
  'day.late': `is more than ${yearsAhead} years ahead`,
  'threshold.belowLower': 'is below the threshold of a lower tier',
  'threshold.aboveHigher': 'is above the threshold of a higher tier',
  'threshold.aboveTotal': 'is above the threshold for the total, which these points are part of',
  'conversion.repeated': 'this day has one already',
};

/** By the rule of the settings page. Today is the day in the time zone that is furthest ahead. */
function refuseImpossible(settings: Settings, now: Date): void {
  const furthest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  const ruleSet = chosenRuleSet(settings, now.toISOString().slice(0, 10));
  const fields = checkSettings(settings, ruleSet, furthest).map(({ path, code }) => ({
    path: path.join('.'),
    message: messages[code],
  }));
  if (fields.length > 0) {
    throw new ProblemError('request.invalid', 'Some of the settings cannot be.', { fields });
  }
}
