import { Dropdown, Flex, Link, Text, useExtensionActions } from '@hubspot/ui-extensions';
import { FailureAlert, server, useTask } from '@partner-tier-points/extension-shared';
import type { Export, ExportRequest } from '@partner-tier-points/contract';
import { createContext, useContext } from 'react';
import { useLanguage } from '../useLanguage.ts';
import type { Column } from './columns.ts';
import { exportedOf, partsOf, toJson, type Exported } from './exportRows.ts';

interface Table<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

interface ExportMenuProps<Row> {
  /** The file's, as the contract has it. */
  name: string;
  /** Asked for when it is exported: writing it out can take a while, or the server. */
  table: () => Table<Row> | Promise<Table<Row>>;
  /** On the button; usually that it exports. */
  label?: string;
}

/** What names of files end with: the rule set, where the user has chosen another than the account's. */
export const NameEnding = createContext('');

/** Sends the table part by part; the answer to the last has the link. */
async function sendTable(
  name: string,
  format: ExportRequest['format'],
  table: Exported,
): Promise<Export> {
  const { columns } = table;
  let answer: Export | undefined;
  const parts = partsOf(table);
  for (const [part, rows] of parts.entries()) {
    const last = part === parts.length - 1;
    answer = await server.exportTable({
      id: answer?.id ?? null,
      part,
      name,
      format,
      columns,
      rows,
      last,
    });
  }
  return answer!;
}

/** The table as a file by a link that soon ends, or on the clipboard. */
export function ExportMenu<Row>(props: ExportMenuProps<Row>) {
  const name = props.name + useContext(NameEnding);
  const { t, format } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const { state, run } = useTask<Export | null>();
  const table = async () => {
    const { columns, rows } = await props.table();
    return exportedOf(columns, rows, (title) => t('export.exact', { title }));
  };
  const file = (kind: ExportRequest['format']) =>
    run(async () => sendTable(name, kind, await table()));
  const copy = () =>
    run(async () => {
      const copied = await table();
      await actions.copyTextToClipboard(toJson(name, copied));
      const message = t('export.copied', { count: copied.rows.length });
      actions.addAlert({ type: 'success', message });
      return null;
    });
  const options = [
    { label: t('export.file', { format: 'CSV' }), onClick: () => void file('csv') },
    { label: t('export.file', { format: 'JSON' }), onClick: () => void file('json') },
    { label: t('export.copy', { format: 'JSON' }), onClick: () => void copy() },
  ];
  const made = state.status === 'done' ? state.value : null;
  return (
    <Flex direction="column" align="end" gap="xs">
      <Dropdown
        buttonText={state.status === 'running' ? t('export.running') : (props.label ?? t('export'))}
        buttonSize="sm"
        variant="secondary"
        options={options}
      />
      {made?.link && (
        <Text>
          <Link href={{ url: made.link, external: true }}>{t('export.download')}</Link>{' '}
          {t('export.until', { moment: format.instant(made.expiresAt) })}
        </Text>
      )}
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
    </Flex>
  );
}
