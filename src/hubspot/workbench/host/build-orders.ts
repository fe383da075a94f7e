import type { BuildProblem, ProfileVariables } from '../shared/description.ts';

/** What the workbench asks of its build process. */
export type BuildOrder = OrderOf<'page'> | (OrderOf<'extension'> & ExtensionOrder);

interface OrderOf<Kind extends string> {
  kind: Kind;
  id: number;
  outputFolder: string;
}

export interface ExtensionOrder {
  /** Absolute path of the file that calls `hubspot.extend`. */
  entrypoint: string;
  /** Absolute path of the extension's folder. */
  folder: string;
  /** Absolute path of the folder with `hsproject.json`: nothing else goes into the bundle. */
  projectFolder: string;
  variables: ProfileVariables;
}

export interface BuildResult {
  /** Null when the build went well. */
  problem: BuildProblem | null;
  /** Absolute paths of all modules that went into the build of an extension, libraries' too. */
  inputs: string[];
}

export interface BuildAnswer extends BuildResult {
  id: number;
}
