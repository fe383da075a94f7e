import { Table, TableCell } from '@hubspot/ui-extensions';
import { LanguageProvider } from '@partner-tier-points/extension-shared';
import {
  createPatientRenderer,
  startFakeServer,
  trigger,
} from '@partner-tier-points/extension-shared/testing';
import { expect, test, vi } from 'vitest';
import { DataTable } from './DataTable.tsx';

test('the next pages are sorted along with the first: turning to them computes nothing', async () => {
  startFakeServer();
  const rows = Array.from({ length: 90 }, (_, at) => 90 - at);
  const rank = vi.fn((row: number) => row);
  const column = { title: 'Number', value: String, rank };
  const renderer = createPatientRenderer('pages');
  renderer.render(
    <LanguageProvider bundle="page" carried={null}>
      <DataTable
        columns={[column]}
        rows={rows}
        keyOf={String}
        sorted={{ column: 'Number', direction: 'ascending' }}
      />
    </LanguageProvider>,
  );
  await renderer.waitFor(() => renderer.find(Table));
  const first = () => renderer.find(TableCell).text;
  expect(first()).toBe('1');
  rank.mockClear();
  trigger(renderer.find(Table), 'onPageChange', 4);
  await renderer.waitFor(() => expect(first()).toBe('76'));
  expect(rank).not.toHaveBeenCalled();
});
