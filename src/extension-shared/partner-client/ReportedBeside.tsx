import {
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { ClientResult } from '@partner-tier-points/points';
import { shownAmount, shownPoints } from '../points/shown.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';

const tracks = ['total', 'sold', 'managed'] as const;

/** HubSpot's own points beside the computed ones, with the day on which HubSpot updated them. */
export function ReportedBeside({ client }: { client: ClientResult }) {
  const { t, format } = useSharedLanguage();
  const { reported } = client;
  if (reported === null || tracks.every((track) => reported[track] === null)) {
    return <Text variant="microcopy">{t('reported.none')}</Text>;
  }
  const computed = shownPoints(client);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('reported.title')}</Heading>
      <Text>
        {reported.updatedAt === null
          ? t('reported.asOf.unknown')
          : t('reported.asOf', { day: format.day(reported.updatedAt) })}
      </Text>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{t('reported.track')}</TableHeader>
            <TableHeader align="right">{t('reported.computed')}</TableHeader>
            <TableHeader align="right">{t('reported.hubspot')}</TableHeader>
            <TableHeader align="right">{t('reported.difference')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {tracks.map((track) => {
            const value = reported[track] === null ? null : shownAmount(reported[track]);
            return (
              <TableRow key={track}>
                <TableCell>{t(`track.${track}`)}</TableCell>
                <TableCell align="right">{format.figure(computed[track], 'points')}</TableCell>
                <TableCell align="right">
                  {value === null ? t('value.none') : format.figure(value, 'points')}
                </TableCell>
                <TableCell align="right">
                  {/* Of the figures as shown, so that anyone can check the subtraction. */}
                  {value === null ? t('value.none') : format.change(computed[track] - value)}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Flex>
  );
}
