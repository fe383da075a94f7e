import {
  Alert,
  Button,
  Flex,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
} from '@hubspot/ui-extensions';
import type { AlertLists } from '@partner-tier-points/contract';
import { onOneLine } from '../../onOneLine.ts';
import { useLanguage } from '../../useLanguage.ts';

type KeptList = AlertLists['lists'][number];

interface AlertListTableProps {
  lists: readonly KeptList[];
  isSaving: boolean;
  onAgain: () => void;
  onReload: () => void;
  onStop: (kind: KeptList['kind']) => void;
}

const variants = { refused: 'error', waiting: 'info', kept: 'success' } as const;
const scope = 'crm.lists.write';

/** Each list with how it stands in HubSpot; what was refused first, with the way to mend it. */
export function AlertListTable({
  lists,
  isSaving,
  onAgain,
  onReload,
  onStop,
}: AlertListTableProps) {
  const { t, format } = useLanguage();
  if (lists.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      {lists.map(
        ({ kind, name, refused }) =>
          refused && (
            <Alert key={kind} title={t('alerts.lists.refusedName', { name })} variant="danger">
              {t(`alerts.lists.refused.${refused}`, { scope })}
              <Button size="xs" variant="secondary" disabled={isSaving} onClick={onAgain}>
                {t('settings.again')}
              </Button>
            </Alert>
          ),
      )}
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{t('alerts.lists.kind')}</TableHeader>
            <TableHeader>{t('alerts.lists.name')}</TableHeader>
            <TableHeader>{t('alerts.lists.companies')}</TableHeader>
            <TableHeader>{t('alerts.lists.written')}</TableHeader>
            <TableHeader>{t('participants.state')}</TableHeader>
            <TableHeader>{t('alerts.lists.action')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {lists.map((list) => (
            <TableRow key={list.kind}>
              <TableCell>{t(`alerts.lists.${list.kind}`)}</TableCell>
              <TableCell>
                {list.link === null ? list.name : <Link href={list.link}>{list.name}</Link>}
              </TableCell>
              <TableCell>{format.number(list.companies)}</TableCell>
              <TableCell>
                {list.writtenAt === null
                  ? t('participants.none')
                  : onOneLine(format.instant(list.writtenAt))}
              </TableCell>
              <TableCell>
                <Tag variant={variants[stateOf(list)]}>{t(`alerts.lists.${stateOf(list)}`)}</Tag>
              </TableCell>
              <TableCell>
                <Button
                  size="xs"
                  variant="secondary"
                  disabled={isSaving}
                  onClick={() => onStop(list.kind)}
                >
                  {t('alerts.lists.stop', { name: list.name })}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {lists.some((list) => stateOf(list) === 'waiting') && (
        <Button size="sm" variant="secondary" onClick={onReload}>
          {t('alerts.lists.reload')}
        </Button>
      )}
    </Flex>
  );
}

function stateOf({ refused, writtenAt }: KeptList) {
  if (refused !== null) return 'refused';
  return writtenAt === null ? 'waiting' : 'kept';
}
