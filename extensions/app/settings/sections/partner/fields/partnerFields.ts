/**
 * What a super admin enters about the partner, in the order of the page. A retention is kept as a
 * ratio between 0 and 1 and entered in per cent.
 */
export const partnerFields = [
  { name: 'creditedTier', kind: 'tier', section: 'tier' },
  { name: 'creditedSince', kind: 'day', section: 'tier' },
  { name: 'certifiedUntil', kind: 'day', section: 'tier' },
  { name: 'country', kind: 'country', section: 'tier' },
  { name: 'grossRevenueRetention', kind: 'percent', section: 'conditions' },
  { name: 'customerDollarRetention', kind: 'percent', section: 'conditions' },
  { name: 'customerRetentionScore', kind: 'percent', section: 'conditions' },
  { name: 'certifications', kind: 'count', section: 'conditions' },
  { name: 'invitedToElite', kind: 'yesNo', section: 'conditions' },
  { name: 'membership', kind: 'yesNo', section: 'conditions' },
  { name: 'dealBased', kind: 'yesNo', section: 'conditions' },
] as const;

export type PartnerField = (typeof partnerFields)[number];
export type Section = PartnerField['section'];

export const sections = ['tier', 'conditions'] as const satisfies readonly Section[];

/** The fields of one section. */
export function fieldsOf(section: Section): readonly PartnerField[] {
  return partnerFields.filter((field) => field.section === section);
}
