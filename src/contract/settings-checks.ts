import {
  addMonthsToDay,
  isCountryCode,
  type Day,
  type PartnerFacts,
  type RuleSet,
  type TrackName,
} from '@partner-tier-points/points';
import type { Settings } from './settings.ts';

/** HubSpot was founded in 2006: no day of a partner's is before that. */
export const earliestDay = '2006-01-01';
/** What may be known in advance is not known for longer: 2105 is a slip. */
export const yearsAhead = 10;

/** A value that fits the schema and still cannot be, with its place in the settings. */
export type SettingsMistake = { readonly path: readonly PropertyKey[] } & (
  | {
      readonly code:
        | 'country.unknown'
        | 'day.early'
        | 'day.future'
        | 'day.late'
        | 'conversion.repeated';
    }
  /** The tier and the threshold with which this one does not go together. */
  | {
      readonly code: 'threshold.belowLower' | 'threshold.aboveHigher' | 'threshold.aboveTotal';
      readonly tier: string;
      readonly points: number;
    }
);

/**
 * What of the settings cannot be. The settings page and the server check by it.
 *
 * @param ruleSet the one that applies to the settings
 * @param today the last day that is not in the future
 */
export function checkSettings(
  { partner }: Settings,
  ruleSet: RuleSet,
  today: Day,
): SettingsMistake[] {
  const ahead = addMonthsToDay(today, 12 * yearsAhead);
  return [
    ...dayMistakes(['partner', 'creditedSince'], partner.creditedSince, today, 'day.future'),
    ...dayMistakes(['partner', 'certifiedUntil'], partner.certifiedUntil, ahead, 'day.late'),
    ...countryMistakes(partner),
    ...ruleSet.tracks.flatMap((track) => thresholdMistakes(partner, ruleSet, track)),
    ...ruleSet.tracks.flatMap((track) => partMistakes(partner, ruleSet, track)),
    ...conversionMistakes(partner, ahead),
  ];
}

/** @param after what a day after the latest one is */
function dayMistakes(
  path: readonly PropertyKey[],
  day: Day | null | undefined,
  latest: Day,
  after: 'day.future' | 'day.late',
): SettingsMistake[] {
  if (!day) return [];
  if (day < earliestDay) return [{ path, code: 'day.early' }];
  return day > latest ? [{ path, code: after }] : [];
}

function countryMistakes({ country }: PartnerFacts): SettingsMistake[] {
  if (!country || isCountryCode(country)) return [];
  return [{ path: ['partner', 'country'], code: 'country.unknown' }];
}

/** A higher tier never needs less: own thresholds are held against each other and the published ones. */
function thresholdMistakes(
  partner: PartnerFacts,
  ruleSet: RuleSet,
  track: TrackName,
): SettingsMistake[] {
  const mistakes: SettingsMistake[] = [];
  let lower: Threshold | null = null;
  for (const tier of ruleSet.tiers) {
    const threshold = thresholdOf(partner, ruleSet, tier, track);
    if (threshold === null) continue;
    if (lower !== null && threshold.points < lower.points && (threshold.own || lower.own)) {
      const [wrong, other] = threshold.own ? [threshold, lower] : [lower, threshold];
      mistakes.push({
        path: ['partner', 'thresholds', wrong.tier, track],
        code: threshold.own ? 'threshold.belowLower' : 'threshold.aboveHigher',
        tier: other.tier,
        points: other.points,
      });
    }
    if (lower === null || threshold.points >= lower.points) lower = threshold;
  }
  return mistakes;
}

/** Points of every other track count for Total: more of them than of it leave it nothing to say. */
function partMistakes(
  partner: PartnerFacts,
  ruleSet: RuleSet,
  track: TrackName,
): SettingsMistake[] {
  if (track === 'total' || !ruleSet.tracks.includes('total')) return [];
  return ruleSet.tiers.flatMap((tier): SettingsMistake[] => {
    const part = thresholdOf(partner, ruleSet, tier, track);
    const total = thresholdOf(partner, ruleSet, tier, 'total');
    if (!part?.own || !total || part.points <= total.points) return [];
    const path = ['partner', 'thresholds', tier, track];
    return [{ path, code: 'threshold.aboveTotal', tier, points: total.points }];
  });
}

interface Threshold {
  tier: string;
  points: number;
  own: boolean;
}

function thresholdOf(
  { thresholds = {} }: PartnerFacts,
  ruleSet: RuleSet,
  tier: string,
  track: TrackName,
): Threshold | null {
  const own = Object.hasOwn(thresholds, tier) ? thresholds[tier]?.[track] : undefined;
  if (own !== undefined) return { tier, points: own, own: true };
  // Where the partner's country changes the published thresholds, an own one may be on either side.
  if (ruleSet.growthMarkets?.thresholdFactor) return null;
  const published = ruleSet.thresholds[tier]?.[track];
  return published ? { tier, points: published.value, own: false } : null;
}

/** A conversion may be known before it holds, and there is one of a currency from a day on. */
function conversionMistakes({ conversions }: PartnerFacts, ahead: Day): SettingsMistake[] {
  const seen = new Set<string>();
  return (conversions ?? []).flatMap(({ currency, from }, index): SettingsMistake[] => {
    const path = ['partner', 'conversions', index, 'from'];
    const key = `${currency} ${from ?? ''}`;
    if (seen.has(key)) return [{ path, code: 'conversion.repeated' }];
    seen.add(key);
    return dayMistakes(path, from, ahead, 'day.late');
  });
}
