import { Dropdown } from '@hubspot/ui-extensions';
import { problem } from '@partner-tier-points/extension-shared/testing';
import { expect, test } from 'vitest';
import { openedDashboard, serveExample } from '../../testing/openDashboard.tsx';

const server = serveExample();

test('an export that the server refuses says what is wrong with it', async () => {
  server().on(
    'POST /v1/exports',
    problem(400, {
      code: 'request.invalid',
      message: 'The table cannot be exported.',
      fields: [{ path: 'columns', message: 'two columns have the same name' }],
    }),
  );
  const page = await openedDashboard({ view: 'breakdown' });
  const { options } = page.find(Dropdown, { buttonText: 'Export' }).props;
  const [asCsv] = options as unknown as { onClick: () => void }[];
  asCsv?.onClick();
  await page.waitFor(() =>
    expect(page.text()).toContain('columns: two columns have the same name'),
  );
});
