import { hubspot, Text } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';

hubspot.extend<'pages'>(() => <EmptyPage />);

/** One call of the server, and its answer's status. */
function EmptyPage() {
  const [status, setStatus] = useState<number | null>(null);
  useEffect(() => {
    void hubspot
      .fetch('https://tier-points.example.com/v1/session')
      .then((response) => setStatus(response.status));
  }, []);
  return <Text>{status === null ? 'Asking' : `Answered ${status}`}</Text>;
}
