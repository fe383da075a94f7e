import {
  EmptyState,
  ErrorState,
  hubspot,
  LoadingSpinner,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  useCrmSearch,
} from '@hubspot/ui-extensions';
import { PageTitle } from '@hubspot/ui-extensions/pages';

hubspot.extend<'pages'>(() => <CompaniesPage />);

function CompaniesPage() {
  return (
    <>
      <PageTitle>Companies</PageTitle>
      <Companies />
    </>
  );
}

/** Outside of the component: a new object would be a new search. */
const search = {
  objectType: 'companies',
  properties: ['name', 'city'],
  sorts: [{ propertyName: 'name', direction: 'ASCENDING' as const }],
  pageLength: 10,
};

/** The first of the account's companies, or why there are none. */
function Companies() {
  const { results, isLoading, error } = useCrmSearch(search);
  if (isLoading) return <LoadingSpinner label="Loading companies" showLabel />;
  if (error) {
    return (
      <ErrorState title="The companies could not be loaded">
        <Text>Reload the page to try again.</Text>
      </ErrorState>
    );
  }
  if (results.length === 0) {
    return (
      <EmptyState title="No companies yet" layout="vertical">
        <Text>Companies that you create in HubSpot appear here.</Text>
      </EmptyState>
    );
  }
  return (
    <Table>
      <TableHead>
        <TableRow>
          <TableHeader>Name</TableHeader>
          <TableHeader>City</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {results.map(({ objectId, properties }) => (
          <TableRow key={objectId}>
            <TableCell>{properties['name']}</TableCell>
            <TableCell>{properties['city']}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
