/** Texts of the record card. English is the source of every other language. */
export const card = {
  'card.loading': 'Loading tier points',
  'card.loading.partner_clients': 'Syncing partner clients: {read} of {expected}',
  'card.loading.deals': 'Syncing deals: {read} of {expected}',
  'card.notEnrolled.title': 'Tier points are in beta',
  'card.notEnrolled.body':
    'Open the Tier page of Partner Tier Points and choose "Try the new Tier Points beta".',
  'card.notClient.title': 'Not a partner client',
  'card.notClient.body':
    'No partner client is associated with this company, so it earns no points.',
  'card.unscorable': 'Points cannot be calculated: {what}',
  'card.asOf': 'Synced {moment}. {ruleSet}.',
  'card.stale': 'These figures are out of date. The latest sync failed or is still running.',
  'card.relevance': 'What it counts toward your tier',
  'card.relevance.share': '{track}: {share} of the {threshold} required for {tier}.',
  'card.relevance.unknown':
    'No threshold is known for your credited tier. A super admin can enter yours in the settings.',
  'card.relevance.noTier':
    'Your credited tier is not entered. A super admin can enter it in the settings.',
  'card.risk': 'Is your tier safe?',
  'card.expiry': 'Next to expire',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': "None of this client's points have a known expiry date.",
  'card.setAside': {
    one: '{count} sale or subscription could not be scored.',
    other: '{count} sales or subscriptions could not be scored.',
  },

  'card.loss': 'If you lost this client',
  'card.loss.points': 'Points you would lose: {points}.',
  'card.loss.track': '{track}: {before} now, {after} without this client.',
  'card.loss.enough': 'That is enough for {tier}, which requires {threshold}.',
  'card.loss.short': 'That is too few for {tier}, which requires {threshold}.',
  'card.loss.asOf': 'Account totals as of {day}.',
  'card.loss.unknown':
    'Account totals are not available here yet. The Tier page shows the effect on your tier.',
  'card.history': 'History',
  'card.open': 'Open this client on the Tier page',
} as const;
