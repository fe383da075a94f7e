import type { BuildProblem } from '../shared/description.ts';

/** What the workbench asks of its build process. */
export type BuildOrder = { id: number; outputFolder: string } & (
  | { kind: 'page' }
  | {
      kind: 'extension';
      /** Absolute path of the file that calls `hubspot.extend`. */
      entrypoint: string;
      /** Absolute path of the extension's folder. */
      folder: string;
      variables: Record<string, string>;
    }
);

export interface BuildAnswer {
  id: number;
  /** Null when the build went well. */
  problem: BuildProblem | null;
}
