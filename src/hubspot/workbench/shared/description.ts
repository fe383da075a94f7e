import type { WorkbenchAccount } from './account.ts';
import type { NamedState } from './named-state.ts';

/** Of a profile of the project, by name; extensions read them as `context.variables`. */
export type ProfileVariables = Record<string, string | number | boolean>;

/** Where an extension is shown, in HubSpot's words. */
export type ExtensionLocation =
  | 'pages'
  | 'home'
  | 'settings'
  | 'crm.record.tab'
  | 'crm.record.sidebar'
  | 'crm.preview'
  | 'helpdesk.sidebar'
  | 'crm.bulkActions';

export type ExtensionType = 'card' | 'page' | 'settings' | 'crm-bulk-action';

/** How a bulk action is shown, and with which of HubSpot's icons it is offered. */
export interface BulkAction {
  displayMode: 'PANEL' | 'MODAL';
  icon: string | null;
}

export interface BuildProblem {
  message: string;
  /** Relative to the project folder when it is inside. */
  file: string | null;
  /** Counted from 1. */
  line: number | null;
  column: number | null;
  /** The lines around the mistake, as the builder drew them. */
  frame: string | null;
}

/** `version` grows with every build, so that a bundle's address changes when it does. */
export type BuildState =
  | { status: 'building'; version: number }
  | { status: 'ready'; version: number }
  | { status: 'failed'; version: number; problem: BuildProblem };

/** What a project says of an extension. */
export interface ExtensionSettings {
  uid: string;
  type: ExtensionType;
  name: string;
  location: ExtensionLocation;
  /** The record types on which a card or a bulk action is shown; empty for other extensions. */
  objectTypes: string[];
  bulkAction?: BulkAction;
}

export interface ExtensionDescription extends ExtensionSettings {
  build: BuildState;
}

/** What the page knows of an account. */
export interface DescribedAccount extends WorkbenchAccount {
  /** Whether its CRM data comes from an API. */
  isConnected?: boolean;
}

/** Everything the page needs to draw the account and its extensions. */
export interface WorkbenchDescription {
  projectName: string;
  appName: string;
  appId: string;
  variables: ProfileVariables;
  /** Where the app's page is in the menu. */
  menu: { section: string; page: string };
  accounts: DescribedAccount[];
  extensions: ExtensionDescription[];
  /** Those of the project's `workbench.json`. */
  states: NamedState[];
  /** What HubSpot would skip or refuse of the project, a sentence each. */
  problems: string[];
  /** What a project without extensions has instead, for example `function: greet`. */
  otherFeatures: string[];
}

/** Sent as a server-sent event whenever an extension was rebuilt. */
export interface BuildEvent {
  uid: string;
  build: BuildState;
}

/** Characters of a stack that are looked up in the source; what comes after is far from the fault. */
export const longestStack = 20_000;

/** Said where a project has nothing to show. */
export function sayNoExtension({
  otherFeatures,
}: Pick<WorkbenchDescription, 'otherFeatures'>): string {
  if (otherFeatures.length > 0) {
    return `The project has nothing that is shown in HubSpot: no page, card, settings or bulk action. It has ${otherFeatures.join(', ')}.`;
  }
  return 'The project has no extension: HubSpot looks for *-hsmeta.json in app/pages, app/cards, app/settings and app/actions.';
}
