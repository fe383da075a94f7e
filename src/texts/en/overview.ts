/** Texts of the Overview's answers and of the dashboard's head. */
export const overview = {
  'head.options': 'View options',
  'attention.title': 'Data and freshness',
  'attention.none': 'No records need attention.',
  'attention.record': 'Record',
  'attention.deal': 'Deal {id}',
  'attention.value': 'Value',
  'attention.why': 'Why',
  'attention.mend': 'How to fix it',
  'attention.mend.currency': "Enter what {currency} is worth in the app's settings.",
  'attention.mend.record': 'Correct it in HubSpot, then sync.',
  'attention.mend.none': 'Nothing to fix: HubSpot has published no rate.',
  'head.rules.other': '{ruleSet} (not in force)',
  'head.rules.keep': 'Keep these rules for my next visit',
} as const;
