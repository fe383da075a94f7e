import {
  AutoGrid,
  Box,
  Divider,
  Flex,
  Inline,
  Spacer,
  Stack,
  Tab,
  Tabs,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import { Group, Part } from './Group.tsx';

const words = ['one', 'two', 'three', 'four'];

export function Layout() {
  const [tab, setTab] = useState<string | number>('second');
  const tiles = words.map((word) => (
    <Tile key={word}>
      <Text>{word}</Text>
    </Tile>
  ));
  return (
    <Group title="Layout">
      <Part title="Flex">
        <Flex direction="row" justify="between" gap="lg" wrap="wrap">
          {tiles}
        </Flex>
        <Flex direction="row" gap="sm">
          <Box flex={1}>
            <Tile>
              <Text>takes what is left</Text>
            </Tile>
          </Box>
          <Box alignSelf="center">
            <Text>beside</Text>
          </Box>
        </Flex>
      </Part>
      <Part title="Stack, Inline and AutoGrid">
        <Stack distance="sm" direction="row" align="center">
          {tiles}
        </Stack>
        <Inline gap="md" align="center" justify="start">
          {tiles}
        </Inline>
      </Part>
      <AutoGrid columnWidth={200} gap="sm" flexible>
        {tiles}
      </AutoGrid>
      <Divider size="lg" />
      <Spacer size="md" />
      <Tabs variant="enclosed" fill selected={tab} onSelectedChange={setTab}>
        <Tab tabId="first" title="First" tooltip="The first of them">
          <Text>First</Text>
        </Tab>
        <Tab tabId="second" title="Second">
          <Text>Second</Text>
        </Tab>
        <Tab tabId="third" title="Third" disabled>
          <Text>Third</Text>
        </Tab>
      </Tabs>
    </Group>
  );
}
