import { hubspot, Text } from '@hubspot/ui-extensions';
import { HeaderActions, PrimaryHeaderActionButton } from '@hubspot/ui-extensions/pages/home';
import { useState } from 'react';

hubspot.extend<'home'>(({ context }) => <RecordsHome location={context.location} />);

/** An app home page, as HubSpot had it before pages with routes. */
function RecordsHome({ location }: { location: string }) {
  const [clicks, setClicks] = useState(0);
  return (
    <>
      <HeaderActions>
        <PrimaryHeaderActionButton onClick={() => setClicks(clicks + 1)}>
          Click
        </PrimaryHeaderActionButton>
      </HeaderActions>
      <Text>
        {location}: clicked {clicks} times
      </Text>
    </>
  );
}
