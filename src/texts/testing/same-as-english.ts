import type { Language } from '../languages.ts';

type Kind =
  | 'essential'
  | 'shared'
  | 'page'
  | 'comparison'
  | 'card'
  | 'settings'
  | 'install'
  | 'mail';

/** Abbreviations and names, which no language translates. */
const everywhere: Readonly<Record<Kind, string[]>> = {
  essential: [],
  shared: ['entries.mrr', 'rules.mrr', 'progress.origin.official'],
  page: ['plan.mrr'],
  comparison: [],
  card: [],
  settings: ['mapping.mrr'],
  install: [],
  mail: [],
};

/** Words that a language has in common with English, by their keys. */
const inCommon: { readonly [L in Language]?: { readonly [K in Kind]?: string[] } } = {
  // Version, Plan, Name, Deal(s), Status, Teams and Beta.
  de: {
    shared: ['attention.deal'],
    page: ['beta.terms.version', 'plan.plan', 'scenario.name', 'gates.state'],
    settings: [
      ...['beta.terms.version', 'participants.state'],
      ...['settings.tab.deals', 'settings.tab.participants'],
      ...['preview.deal', 'participants.name', 'sync.objectType.deals', 'access.teams'],
    ],
  },
  // Total, no, plan and beta.
  es: {
    shared: ['track.total'],
    page: ['gates.no', 'plan.plan'],
    settings: ['settings.no', 'settings.tab.participants'],
  },
  // Total, points, version, part, source, projection, client(s), plan, prospect and exact.
  fr: {
    shared: ['track.total', 'entries.points', 'reported.track'],
    page: [
      ...['beta.terms.version', 'performance.part', 'performance.amount'],
      ...['breakdown.client', 'breakdown.unnamed', 'breakdown.points'],
      ...['amount.points', 'changes.clients', 'plan.plan', 'plan.name'],
      ...['time.from', 'time.from.projected', 'export.exact'],
    ],
    comparison: ['reconcile.clients'],
    settings: ['beta.terms.version', 'sync.record.partner_clients'],
  },
  // Tier, planner, plan, prospect, effect, scenario, deal(s), record(s), status, teams, exact, upsell, cross-sell.
  nl: {
    shared: ['attention.deal'],
    page: [
      ...['current.title', 'progress.tier', 'dashboard.planner', 'plan.plan', 'plan.name'],
      ...['plan.effect', 'scenario.open', 'gates.state', 'attention.record', 'export.exact'],
    ],
    settings: [
      ...['thresholds.tier', 'settings.tab.deals', 'preview.deal', 'sync.objectType.deals'],
      ...['sync.objectType', 'sync.record', 'participants.state', 'kind.crossSell', 'kind.upsell'],
      'access.teams',
    ],
  },
  // Total, status, beta and upsell.
  'pt-BR': {
    shared: ['track.total'],
    page: ['gates.state'],
    settings: ['settings.tab.participants', 'participants.state', 'kind.upsell'],
  },
  // Version, plan, scenario, beta, data and status.
  sv: {
    page: ['beta.terms.version', 'plan.plan', 'scenario.open', 'gates.state'],
    settings: [...['beta.terms.version', 'settings.tab.participants'], 'participants.state'],
  },
};

/** The texts that are rightly the same in a language as in English. */
export function sameAsEnglish(language: Language, kind: Kind): string[] {
  return [...everywhere[kind], ...(inCommon[language]?.[kind] ?? [])];
}
