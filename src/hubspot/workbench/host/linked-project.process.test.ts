import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exampleAccounts } from '../examples/accounts.ts';
import { startWorkbench } from '../index.ts';
import { openExtension } from '../testing/build-all.ts';
import { copyProject } from '../testing/copied-project.ts';
import { helloProject } from '../testing/opened-workbench.ts';

test('a project that is opened by a link is looked at as it is where it lies', async () => {
  const { folder, remove } = await copyProject(helloProject);
  onTestFinished(remove);
  const link = path.join(path.dirname(folder), 'linked');
  await symlink(folder, link, 'junction');
  const card = path.join(folder, 'src/app/cards/HelloCard.tsx');
  await writeFile(path.join(folder, 'src/app/outside.ts'), 'export default 1;\n');
  const source = await readFile(card, 'utf8');
  await writeFile(card, `import one from '../outside.ts';\nvoid one;\n${source}`);

  const workbench = await startWorkbench({ project: link, accounts: exampleAccounts });
  onTestFinished(() => workbench.close());
  expect(await openExtension(workbench, 'hello_card')).toMatchObject({
    problem: { message: expect.stringContaining('HubSpot packages nothing from outside') },
  });
});
