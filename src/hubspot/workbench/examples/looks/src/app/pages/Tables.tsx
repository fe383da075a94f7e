import {
  Button,
  Link,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { longWords, Section, State } from './Section.tsx';

const clients = [
  { name: 'Acme', points: 1250, state: 'success' as const },
  { name: 'Example', points: 75, state: 'warning' as const },
  { name: longWords, points: 0, state: 'default' as const },
];
const sorts = ['ascending', 'descending', 'none', 'never'] as const;
const densities = ['default', 'condensed', 'compact'] as const;

function Rows() {
  return (
    <TableBody>
      {clients.map(({ name, points, state }) => (
        <TableRow key={name}>
          <TableCell width="max">
            <Link href="https://example.com">{name}</Link>
          </TableCell>
          <TableCell align="right">{points}</TableCell>
          <TableCell>
            <StatusTag variant={state}>{state}</StatusTag>
          </TableCell>
          <TableCell width="min">
            <Button size="xs">Open</Button>
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  );
}

function Head() {
  return (
    <TableHead>
      <TableRow>
        {['Client', 'Points', 'State', 'Action'].map((it) => (
          <TableHeader key={it} {...(it === 'Points' ? { align: 'right' as const } : {})}>
            {it}
          </TableHeader>
        ))}
      </TableRow>
    </TableHead>
  );
}

export function Tables() {
  return (
    <Section title="Tables">
      {densities.map((density) => (
        <State key={density} name={`Table, ${density}`}>
          <Table density={density} bordered={density !== 'compact'} flush>
            <Head />
            <Rows />
          </Table>
        </State>
      ))}
      <State name="Sorted, with a footer and pages">
        <Table
          paginated
          page={4}
          pageCount={9}
          onPageChange={() => undefined}
          showFirstLastButtons
          maxVisiblePageButtons={5}
        >
          <TableHead>
            <TableRow>
              {sorts.map((sortDirection) => (
                <TableHeader
                  key={sortDirection}
                  sortDirection={sortDirection}
                  onSortChange={() => undefined}
                >
                  {sortDirection}
                </TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            <TableRow>
              {sorts.map((it) => (
                <TableCell key={it}>{it}</TableCell>
              ))}
            </TableRow>
          </TableBody>
          <TableFooter>
            <TableRow>
              <TableCell colSpan={4}>1 of 9</TableCell>
            </TableRow>
          </TableFooter>
        </Table>
      </State>
      <State name="Pages without labels">
        <Table
          paginated
          page={1}
          pageCount={3}
          onPageChange={() => undefined}
          showButtonLabels={false}
        >
          <Head />
        </Table>
      </State>
    </Section>
  );
}
