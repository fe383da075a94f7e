export { ProjectError } from './host/project-files.ts';
export { startWorkbench } from './host/start.ts';
export type { Workbench, WorkbenchOptions } from './host/options.ts';
export type { WorkbenchAccount, WorkbenchRecord, WorkbenchUser } from './shared/account.ts';
