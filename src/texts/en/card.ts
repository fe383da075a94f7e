/** Texts of the record card. English is the source of every other language. */
export const card = {
  'card.loading': 'Reading tier points',
  'card.loading.partner_clients': 'The server reads your partner clients: {read} of {expected}',
  'card.loading.deals': 'The server reads the deals: {read} of {expected}',
  'card.notEnrolled.title': 'Tier points are in beta',
  'card.notEnrolled.body':
    'Open the Tier page of Partner Tier Points and choose "Try the new Tier Points beta".',
  'card.notClient.title': 'Not a partner client',
  'card.notClient.body':
    'HubSpot connects no partner client with this company, so it earns no points.',
  'card.unscorable': 'The points cannot be computed: {what}',
  'card.asOf': 'Read from HubSpot {moment}. Computed by rule set {ruleSet}.',
  'card.stale': 'These are earlier figures; a newer read of HubSpot failed or is under way.',
  'card.relevance': 'Weight for your tier',
  'card.relevance.share': '{track}: {share} of the {threshold} that {tier} requires.',
  'card.relevance.unknown':
    'Neither a published nor an own threshold of your credited tier is known.',
  'card.expiry': 'Next to expire',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': 'No points of this client have a known end.',
  'card.setAside': {
    one: '{count} sale or subscription could not be scored.',
    other: '{count} sales or subscriptions could not be scored.',
  },

  'card.loss': 'If you lost this client',
  'card.loss.points': 'You would lose its points: {points}.',
  'card.loss.track': '{track}: {before} now, {after} without this client.',
  'card.loss.enough': 'That is enough for {tier}, which requires {threshold}.',
  'card.loss.short': 'That is too few for {tier}, which requires {threshold}.',
  'card.loss.asOf': "The account's totals are those of {day}.",
  'card.loss.unknown':
    "The account's totals are not known here yet. The Tier page shows the effect on your tier.",
  'card.history': 'History',
  'card.open': 'Open this client on the Tier page',
} as const;
