import { Dropdown } from '@hubspot/ui-extensions';
import { problem } from '@partner-tier-points/extension-shared/testing';
import { expect, test } from 'vitest';
import { openedDashboard, serveExample } from '../../testing/openDashboard.tsx';

const server = serveExample();

test('an export that the server refuses says in the user’s language what is wrong with it', async () => {
  server().on(
    'POST /v1/exports',
    problem(400, { code: 'export.duplicateColumns', message: 'Two columns have the same name.' }),
  );
  const page = await openedDashboard({ view: 'breakdown', language: 'sv' });
  const { options } = page.find(Dropdown, { buttonText: 'Exportera' }).props;
  const [asCsv] = options as unknown as { onClick: () => void }[];
  asCsv?.onClick();
  await page.waitFor(() => expect(page.text()).toContain('Två av kolumnerna har samma namn.'));
  expect(page.text()).not.toContain('same name');
});

test.each([
  ['by other rules', { rules: 'points-2022-07' }, 'breakdown-points-2022-07'],
  ['by rules that nobody has', { rules: 'points/1066' }, 'breakdown-points-2026-07'],
  ["by the account's rules", {}, 'breakdown'],
])('a file and a copy %s are named after what they were computed by', async (_, choices, name) => {
  const page = await openedDashboard({ view: 'breakdown', choices });
  const { options } = page.find(Dropdown, { buttonText: 'Export' }).props;
  const [asCsv, , copy] = options as unknown as { onClick: () => void }[];
  copy?.onClick();
  const copies = page.mocks.actions.copyTextToClipboard.calls;
  await page.waitFor(() => expect(copies).toHaveLength(1));
  expect(JSON.parse(String(copies[0]?.[0]))).toMatchObject({ name });
  asCsv?.onClick();
  await page.waitFor(() =>
    expect(server().calls).toContainEqual(
      expect.objectContaining({
        path: '/v1/exports',
        body: expect.objectContaining({ name }) as unknown,
      }),
    ),
  );
});
