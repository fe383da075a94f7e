/** Texts of the record card. English is the source of every other language. */
export const card = {
  'card.loading': 'Loading tier points',
  'card.loading.partner_clients': 'Syncing partner clients: {read} of {expected}',
  'card.loading.deals': 'Syncing deals: {read} of {expected}',
  'card.notClient.title': 'Not a partner client',
  'card.notClient.body':
    'No partner client is associated with this company, so it earns no points.',
  'card.unscorable': 'Points cannot be calculated: {what}',
  'card.asOf': 'Synced {moment}. {ruleSet}.',
  'card.stale': 'These figures are out of date',
  'card.relevance': 'What it counts toward your tier',
  'card.relevance.share': '{track}: {share} of the {threshold} required for {tier}.',
  'card.relevance.unknown':
    'No threshold is known for your credited tier. A super admin can enter yours in the settings.',
  'card.relevance.noTier':
    'Your credited tier is not entered. A super admin can enter it in the settings.',
  'card.risk': 'Is your tier safe?',

  'card.open': 'Open this client on the Tier page',
} as const;
