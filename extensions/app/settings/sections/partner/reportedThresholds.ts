import { trackNames, type PartnerFacts, type TrackName } from '@partner-tier-points/points';

type Kept = Pick<PartnerFacts, 'thresholds' | 'reportedThresholds'>;

/** Thresholds that third parties reported, where the partner has none; they stay marked as that. */
export function withReported(
  { thresholds = {}, reportedThresholds = {} }: PartnerFacts,
  reported: NonNullable<PartnerFacts['thresholds']>,
): Kept {
  const [all, marked] = [{ ...thresholds }, { ...reportedThresholds }];
  for (const [tier, figures] of Object.entries(reported)) {
    const own = thresholds[tier] ?? {};
    all[tier] = { ...figures, ...own };
    const taken = trackNames.filter((track) => track in figures && !(track in own));
    marked[tier] = [...(marked[tier] ?? []), ...taken];
  }
  return { thresholds: all, reportedThresholds: marked };
}

/** The mark of one threshold taken away. */
export function withoutReported(
  { reportedThresholds }: PartnerFacts,
  tier: string,
  track: TrackName,
): Pick<Kept, 'reportedThresholds'> {
  const marked = reportedThresholds?.[tier];
  if (!marked) return {};
  return {
    reportedThresholds: { ...reportedThresholds, [tier]: marked.filter((one) => one !== track) },
  };
}
