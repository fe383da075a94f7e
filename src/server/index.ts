export { ConfigurationError, readConfiguration } from './configuration.ts';
export { readClientCompanies } from './hubspot/client-companies.ts';
export { connect, type HubSpotConnection } from './hubspot/connection.ts';
export { HubSpotError } from './hubspot/hubspot-error.ts';
export { requiredScopes, type Scope } from './hubspot/scopes.ts';
export type { LogLevel, ServerOptions } from './options.ts';
export { startServer, type RunningServer } from './start-server.ts';
export { DataFolderInUseError } from './store/data-folder-lock.ts';
