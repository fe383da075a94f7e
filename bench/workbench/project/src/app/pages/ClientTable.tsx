import {
  Button,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';

const clients = Array.from({ length: 200 }, (_, at) => ({
  id: String(at),
  name: `Client ${(at * 37) % 200}`,
  points: (at * 61) % 500,
}));
const shown = 25;

/** A page of a table; a click counts, one on the other button turns the page's 25 rows. */
export function ClientTable() {
  const [count, setCount] = useState(0);
  const [page, setPage] = useState(0);
  const start = (page * shown) % clients.length;
  return (
    <Flex direction="column" gap="sm">
      <Text>Count {count}</Text>
      <Text>Page {page}</Text>
      <Button onClick={() => setCount(count + 1)}>Count</Button>
      <Button onClick={() => setPage(page + 1)}>Turn</Button>
      <Table>
        <TableHead>
          <TableRow>
            <TableHeader>Client</TableHeader>
            <TableHeader align="right">Points</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {clients.slice(start, start + shown).map(({ id, name, points }) => (
            <TableRow key={id}>
              <TableCell>{name}</TableCell>
              <TableCell align="right">{points}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
