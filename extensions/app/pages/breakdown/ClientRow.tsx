import { Button, Flex, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import {
  GrowthMarketTag,
  shownPoints,
  useSharedLanguage,
} from '@partner-tier-points/extension-shared';
import type { Result } from '@partner-tier-points/points';
import { ClientPanel } from '../client/ClientPanel.tsx';
import { useLanguage } from '../useLanguage.ts';
import type { Row } from './rows.ts';

interface ClientRowProps {
  row: Row;
  /** ISO 3166-1 alpha-2 code; null when HubSpot does not say. */
  country: string | null;
  result: Result;
}

/** One client; a click on its name opens the details. */
export function ClientRow({ row, country, result }: ClientRowProps) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const { client } = row;
  const points = shownPoints(row);
  const name = client.name ?? t('breakdown.unnamed', { id: client.id });
  return (
    <TableRow>
      <TableCell>
        <Button
          variant="transparent"
          overlay={<ClientPanel client={client} name={name} country={country} result={result} />}
        >
          {name}
        </Button>
      </TableCell>
      <TableCell align="right">{format.figure(points.total, result.unit)}</TableCell>
      <TableCell align="right">{format.figure(points.sold, result.unit)}</TableCell>
      <TableCell align="right">{format.figure(points.managed, result.unit)}</TableCell>
      <TableCell>
        <Flex gap="xs" align="center">
          <Text>{shared(`market.${client.market ?? 'unknown'}`)}</Text>
          {client.multiplier > 1 && <GrowthMarketTag multiplier={client.multiplier} />}
        </Flex>
      </TableCell>
    </TableRow>
  );
}
