import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
  useExtensionContext,
} from '@hubspot/ui-extensions';
import { settingsServer } from '@partner-tier-points/extension-shared';
import type { AlertList } from '@partner-tier-points/contract';
import { alertText, dayIn } from '@partner-tier-points/texts';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';

const onOnePage = 25;
const variants = { new: 'warning', seen: 'default', ended: 'success' } as const;

/** The account's alerts: those that are true first. To have been shown is to be seen. */
export function AlertTable({ list: { alerts, active } }: { list: AlertList }) {
  const { t, format } = useLanguage();
  const { portal } = useExtensionContext<'settings'>();
  const [page, setPage] = useState(1);
  const newest = alerts.reduce((last, { raisedAt }) => (raisedAt > last ? raisedAt : last), '');
  const hasNew = alerts.some(({ state }) => state === 'new');
  useEffect(() => {
    // When that fails, they are new the next time.
    if (hasNew) settingsServer.seeAlerts(newest).catch(() => undefined);
  }, [hasNew, newest]);
  const written = {
    day: format.day,
    points: (points: number) => format.figure(points, 'points'),
  };
  if (alerts.length === 0) return <Text>{t('alerts.none')}</Text>;
  const pageCount = Math.ceil(alerts.length / onOnePage);
  const shown = alerts.slice((page - 1) * onOnePage, page * onOnePage);
  const paging =
    pageCount > 1 ? ({ paginated: true, page, pageCount, onPageChange: setPage } as const) : {};
  return (
    <Flex direction="column" gap="xs">
      <Table density="condensed" {...paging}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('alerts.alert')}</TableHeader>
            <TableHeader>{t('alerts.since')}</TableHeader>
            <TableHeader>{t('participants.state')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((alert) => (
            <TableRow key={alert.id}>
              <TableCell>{alertText(alert, t, written)}</TableCell>
              <TableCell>{format.day(dayIn(portal.timezone, new Date(alert.raisedAt)))}</TableCell>
              <TableCell>
                <Tag variant={variants[alert.state]}>{t(`alerts.state.${alert.state}`)}</Tag>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {active > alerts.length && <Text>{t('alerts.more', { number: alerts.length })}</Text>}
    </Flex>
  );
}
