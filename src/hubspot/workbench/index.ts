export { ProjectError } from './host/project-files.ts';
export { readAccounts } from './host/read-accounts.ts';
export { startWorkbench } from './host/start.ts';
export type { Workbench, WorkbenchOptions } from './host/options.ts';
export type {
  ConnectedAccount,
  GivenAccount,
  GivenRecord,
  GivenUser,
  WorkbenchAccount,
  WorkbenchRecord,
  WorkbenchUser,
} from './shared/account.ts';
