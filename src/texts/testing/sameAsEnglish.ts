import type { Language } from '../languages.ts';

type Kind = 'essential' | 'shared' | 'page' | 'card' | 'settings';

/** Texts that are the same as in English, and why that is right. */
export const sameAsEnglish: { readonly [L in Language]?: { readonly [K in Kind]?: string[] } } = {
  sv: {
    // MRR, Beta, Data, Version, Plan and Scenario are written the same in Swedish; HubSpot is a name.
    shared: ['entries.mrr'],
    settings: ['settings.tab.participants', 'settings.tab.sync', 'mapping.mrr'],
    page: [
      ...['beta.terms.version', 'progress.origin.official', 'rules.mrr'],
      ...['plan.plan', 'plan.mrr', 'scenario.open'],
    ],
  },
};
