/** Texts of the beta terms, which the Tier page and the settings show. */
export const beta = {
  'beta.terms.title': 'Tier Points beta terms',
  'beta.terms.preview':
    "The figures are a preview based on your HubSpot data and the published rules. They may differ from HubSpot's own.",
  'beta.terms.tier': 'The beta does not change your tier. Only HubSpot decides it.',
  'beta.terms.stored':
    'The app stores who accepted which version of these terms and when, the settings your super admins enter, and a copy of the partner clients and deals it syncs.',
  'beta.terms.seen':
    'Everyone who takes part sees every client, including clients that they cannot open in HubSpot, unless a super admin limits it.',
  'beta.terms.leave': 'You can leave the beta at any time and return to the current view.',
  'beta.terms.version': 'Version {version}',
  'beta.acceptEveryone': 'Opt all users into beta',
  'beta.cancel': 'Cancel',
  'beta.acceptedEveryone': 'The Tier Points beta is on for all users.',
} as const;
