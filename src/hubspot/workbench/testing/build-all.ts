import type { Workbench } from '../index.ts';
import type { BuildState, WorkbenchDescription } from '../shared/description.ts';

/** Beforehand, so that no test has to wait for a build. */
export async function buildAll(workbench: Workbench): Promise<void> {
  const response = await workbench.fetch('/api/description');
  const { extensions } = (await response.json()) as WorkbenchDescription;
  await Promise.all(extensions.map(({ uid }) => openExtension(workbench, uid)));
}

/** As the page does when an extension is looked at. @returns the state of its build. */
export async function openExtension(workbench: Workbench, uid: string): Promise<BuildState> {
  const response = await workbench.fetch('/api/open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uid }),
  });
  return (await response.json()) as BuildState;
}
