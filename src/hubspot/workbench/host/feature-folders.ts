/**
 * HubSpot's types of features, and the folder of the source that it reads each from. A test holds
 * them against HubSpot's own parser.
 */
export const featureFolders: Record<string, string> = {
  app: 'app',
  theme: 'theme',
  'cms-assets': 'cms-assets',
  'api-client': 'app/api-client',
  'app-event': 'app/app-events',
  'app-function': 'app/functions',
  'app-object': 'app/app-objects',
  'app-object-association': 'app/app-object-associations',
  calling: 'app/calling',
  card: 'app/cards',
  'crm-bulk-action': 'app/actions',
  'marketing-event': 'app/marketing-events',
  'mcp-client': 'app/mcp-client',
  'mcp-server': 'app/mcp-server',
  'media-bridge': 'app/media-bridge',
  page: 'app/pages',
  pages: 'app/pages',
  scim: 'app/scim',
  settings: 'app/settings',
  telemetry: 'app/telemetry',
  'video-conferencing': 'app/video-conferencing',
  webhooks: 'app/webhooks',
  'webhooks-journal': 'app/webhooks-journal',
  'workflow-action': 'app/workflow-actions',
};

/** What a project may have one of. */
export const singleFeatures = [
  'app',
  'api-client',
  'calling',
  'mcp-client',
  'mcp-server',
  'scim',
  'telemetry',
  'webhooks',
  'webhooks-journal',
];
