import {
  DateInput,
  Accordion,
  AutoGrid,
  BarChart,
  Box,
  Button,
  Card,
  DescriptionList,
  DescriptionListItem,
  Divider,
  EmptyState,
  ErrorState,
  Flex,
  Heading,
  Icon,
  Illustration,
  Image,
  Inline,
  LineChart,
  List,
  LoadingButton,
  LoadingSpinner,
  ProgressBar,
  ScoreCircle,
  Spacer,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tabs,
  Tag,
  Text,
  Tile,
  Tooltip,
} from '@hubspot/ui-extensions';
import { useState } from 'react';

const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="24"><rect width="120" height="24" fill="teal"/></svg>',
)}`;

const points = [
  { month: 'January', track: 'sold', points: 20 },
  { month: 'January', track: 'managed', points: 10 },
  { month: 'February', track: 'sold', points: 30 },
  { month: 'February', track: 'managed', points: 15 },
];

const cities = ['Stockholm', 'Boston', 'Berlin', 'Bogotá', 'Tokyo'];

export function Gallery() {
  return (
    <Flex direction="column" gap="md">
      <Tabs defaultSelected="shapes">
        <Tab tabId="shapes" title="Shapes">
          <Shapes />
        </Tab>
        <Tab tabId="data" title="Data" tooltip="Figures and charts" tooltipPlacement="bottom">
          <Data />
        </Tab>
        <Tab tabId="states" title="States">
          <States />
        </Tab>
      </Tabs>
    </Flex>
  );
}

function Shapes() {
  const [loading, setLoading] = useState(false);
  return (
    <Flex direction="column" gap="sm">
      <Heading>Shapes</Heading>
      <AutoGrid columnWidth={220} gap="sm" flexible>
        <Tile>
          <Text format={{ fontWeight: 'bold' }}>A tile</Text>
          <Text variant="microcopy">with small text</Text>
        </Tile>
        <Card>
          <Text truncate={{ tooltipText: 'The whole text' }}>A card</Text>
          <Text truncate={{ maxWidth: 60 }}>Too long for its line</Text>
        </Card>
      </AutoGrid>
      <Divider />
      <Inline gap="sm" align="center">
        <Tag variant="success">Growth market</Tag>
        <Tag overlay={<Tooltip>Growth markets double the points</Tooltip>}>x2</Tag>
        <StatusTag variant="danger">At risk</StatusTag>
        <Icon name="warning" color="warning" screenReaderText="Warning" />
        <Illustration name="target" alt="A target" width={80} />
        <Image src={drawing} alt="120 of 160 points" width={160} />
      </Inline>
      <Spacer size="sm" />
      <StepIndicator stepNames={['Choose', 'Check', 'Done']} currentStep={1} />
      <Accordion title="More about this">
        <List variant="unordered-styled">
          <Text>One</Text>
          <Text>Two</Text>
        </List>
      </Accordion>
      <Box>
        <LoadingButton loading={loading} onClick={() => setLoading(true)}>
          Save
        </LoadingButton>
        <Button size="xs" variant="transparent">
          Small
        </Button>
      </Box>
    </Flex>
  );
}

function Data() {
  const [ascending, setAscending] = useState(true);
  const [page, setPage] = useState(1);
  const sorted = [...cities].sort((a, b) => a.localeCompare(b) * (ascending ? 1 : -1));
  return (
    <Flex direction="column" gap="sm">
      <Statistics>
        <StatisticsItem label="Sold points" number={50}>
          <StatisticsTrend value="20 %" direction="increase" />
        </StatisticsItem>
        <StatisticsItem label="Managed points" number={25} />
      </Statistics>
      <ProgressBar title="Gold" value={75} maxValue={100} valueDescription="75 of 100" />
      <ScoreCircle score={64} />
      <DateInput
        name="since"
        label="Since"
        format="LL"
        defaultValue={{ year: 2026, month: 6, date: 15 }}
      />
      <DescriptionList direction="row">
        <DescriptionListItem label="Tier">
          <Text>Gold</Text>
        </DescriptionListItem>
      </DescriptionList>
      <Table paginated page={page} pageCount={3} onPageChange={setPage}>
        <TableHead>
          <TableRow>
            <TableHeader
              sortDirection={ascending ? 'ascending' : 'descending'}
              onSortChange={(direction) => setAscending(direction === 'ascending')}
            >
              City
            </TableHeader>
            <TableHeader align="right">Letters</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.slice((page - 1) * 2, page * 2).map((city) => (
            <TableRow key={city}>
              <TableCell>{city}</TableCell>
              <TableCell align="right">{city.length}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <BarChart
        data={points}
        axes={{
          x: { field: 'month', fieldType: 'category', label: 'Month' },
          y: { field: 'points', fieldType: 'linear', label: 'Points' },
          options: { groupFieldByColor: 'track', stacking: true, colors: { sold: 'orange' } },
        }}
        options={{ title: 'Points by month', showLegend: true, showTooltips: true }}
      />
      <LineChart
        data={points}
        axes={{
          x: { field: 'month', fieldType: 'category' },
          y: { field: 'points', fieldType: 'linear' },
          options: { groupFieldByColor: 'track' },
        }}
        options={{ showLegend: true, showDataLabels: true }}
      />
    </Flex>
  );
}

function States() {
  return (
    <Flex direction="column" gap="sm">
      <LoadingSpinner label="Loading clients" showLabel />
      <EmptyState title="No clients yet" imageName="target" imageWidth={120}>
        <Text>They appear here.</Text>
      </EmptyState>
      <ErrorState title="The server does not answer" type="support">
        <Button>Try again</Button>
      </ErrorState>
    </Flex>
  );
}
