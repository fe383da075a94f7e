/** Pages of the server: what a browser shows when an account installs the app, and when a page or a file cannot be had. */
export const install = {
  'install.done.title': 'Partner Tier Points is connected',
  'install.done.text':
    'Your partner clients and deals are being synced, which takes a few minutes at most. Open Partner Tier Points in HubSpot to see your points. A super admin can turn the beta on for everyone there.',
  'install.back': 'Go to HubSpot',
  'install.again': 'Start the installation again',
  'install.scopesMissing.title': 'Permissions are missing',
  'install.scopesMissing.text':
    'The app cannot work without these permissions. Install it again and grant them:',
  'install.denied.title': 'The app was not installed',
  'install.denied.text': 'The installation was canceled in HubSpot. Nothing was stored.',
  'install.otherBrowser.title': 'This installation cannot be continued here',
  'install.otherBrowser.text':
    'It was started in another browser, or more than 15 minutes ago. Nothing was stored.',
  'install.codeUsed.title': 'This link has been used already or has expired',
  'install.codeUsed.text': 'If the app does not work in HubSpot, install it again.',
  'install.misconfigured.title': 'This server is not set up correctly',
  'install.misconfigured.text':
    'HubSpot does not accept its app ID, client ID or client secret. Please tell whoever runs the server.',
  'install.unavailable.title': 'HubSpot is not responding',
  'install.unavailable.text': 'Nothing was stored. Please try again in a few minutes.',
  'install.busy.title': 'Too many installations at once',
  'install.busy.text': 'Please try again in a minute.',
  'page.later.title': 'This page is not available right now',
  'page.later.text': 'Please try again in a minute.',
  'page.failed.title': 'Something went wrong',
  'page.failed.text':
    'Please try again. If the problem continues, send this reference to whoever runs the server: {reference}',
  'page.noFile.title': 'This link has expired or is incomplete',
  'page.noFile.text': 'Export the table again in HubSpot.',
} as const;
