/**
 * Where the figures come from. Copies of HubSpot's pages were read in November 2026; `seen` is the
 * day or the period of the copy.
 */
export const sources = {
  'faq-2016': {
    title: 'HubSpot Knowledge Base, partner user guide: frequently asked questions',
    url: 'https://knowledge.hubspot.com/partner-user-guide/frequently-asked-questions',
    seen: '2016-11-03',
  },
  'faq-2018': {
    title: 'HubSpot Knowledge Base, partner user guide: frequently asked questions',
    url: 'https://knowledge.hubspot.com/partner-user-guide/frequently-asked-questions',
    seen: '2018-01-22',
  },
  'tiers-2021': {
    title: 'HubSpot, partner tiers, edition of 2021',
    url: 'https://www.hubspot.com/partners/partner-tiers',
    seen: '2021',
  },
  'tiers-2022': {
    title: 'HubSpot, partner tiers, announcement of the points of July 2022',
    url: 'https://www.hubspot.com/partners/partner-tiers',
    seen: '2022',
  },
  'tiers-2022-footnotes': {
    title: 'HubSpot, partner tiers, footnotes',
    url: 'https://www.hubspot.com/partners/partner-tiers',
    seen: '2022-08',
  },
  'changes-2023': {
    title: 'HubSpot, partner tiering changes of 2023',
    url: 'https://www.hubspot.com/2023-partner-tiering-changes',
    seen: '2023',
  },
  'how-2024': {
    title: 'HubSpot, how tiers work, edition of February 2024',
    url: 'https://www.hubspot.com/partners/how-tiers-work',
    seen: '2024-02',
  },
  'how-before-july-2025': {
    title: 'HubSpot, how tiers work, before 15 July 2025',
    url: 'https://www.hubspot.com/partners/how-tiers-work',
    seen: '2025',
  },
  'how-after-july-2025': {
    title: 'HubSpot, partner tiers, after 15 July 2025',
    url: 'https://www.hubspot.com/partners/partner-tiers',
    seen: '2025',
  },
  'how-german-2026': {
    title: 'HubSpot, how tiers work (German)',
    url: 'https://www.hubspot.de/partners/how-tiers-work',
    seen: '2026-01-14',
  },
  'how-japanese-evaluation': {
    title: 'HubSpot, how tiers work (Japanese), evaluation',
    url: 'https://www.hubspot.jp/partners/how-tiers-work',
    seen: '2025',
  },
  'policy-japanese-2026': {
    title: 'HubSpot, entry and tiers policy for Solutions Partners 2026 (Japanese)',
    url: 'https://www.hubspot.jp/2026-entry-and-tiers-policy-for-hubspot-solutions-partners',
    seen: '2026',
  },
  'managed-mrr-credit': {
    title: 'HubSpot Knowledge Base, earn managed MRR credit',
    url: 'https://knowledge.hubspot.com/partner-tools/earn-managed-mrr-credit',
    seen: '2023-11-15',
  },
  'program-policies': {
    title: 'HubSpot, Solutions Program policies',
    url: 'https://www.hubspot.com/partners/solutions-program-policies',
    seen: '2026',
  },
  'withholding-2020': {
    title: 'HubSpot, withholding partner commissions for any non-paying clients',
    url: 'https://www.hubspot.com/partner-news/withholding-partner-commissions',
    seen: '2020',
  },
  'deal-based-2025': {
    title: 'HubSpot, the deal-based model, a beta in ANZ, LATAM and DACH from 1 October 2025',
    url: 'https://www.hubspot.com/solutions-partner-deal-based-model-beta',
    seen: '2025',
  },
  'dashboard-2025': {
    title: 'HubSpot Knowledge Base, view and manage your partner dashboard',
    url: 'https://knowledge.hubspot.com/account/view-and-manage-your-partner-dashboard',
    seen: '2025-02-25',
  },
  'commissions-faq': {
    title: 'HubSpot, partner commissions: frequently asked questions',
    url: 'https://www.hubspot.com/partner-commissions-faq',
    seen: '2026',
  },
  'greenfish-2026': {
    title: 'Greenfish, tier requirement 2026: when HubSpot shifts to the era of GRR',
    url: 'https://blog.ourgreenfish.com/the-business-mind/tier-requirement-2026-when-hubspot-shifts-to-the-era-of-grr',
    seen: '2026',
  },
  'tier-criteria-2026': {
    title: 'Partnerships skills, tier criteria',
    url: 'https://github.com/mbfinotti/partnerships-skills/blob/51f6bdc44cee5f54873687ce3b449a53de7d946a/skills/partner-tiering/references/tier-criteria.md',
    seen: '2026',
  },
  'cost-sheet-2026': {
    title:
      'A second-hand cost sheet that cites HubSpot, Solutions Partners tiers and benefits 2026',
    url: 'https://www.hubspot.com/solutions-partners-tiers-and-benefits-2026',
    seen: '2026',
  },
} as const;

export type SourceId = keyof typeof sources;
export interface Source {
  title: string;
  url: string;
  /** Day, month or year of the copy that was read. */
  seen: string;
}
