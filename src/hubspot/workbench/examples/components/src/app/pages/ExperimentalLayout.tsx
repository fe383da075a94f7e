import { Icon, Text, Tile } from '@hubspot/ui-extensions';
import {
  AutoGrid,
  Box,
  Center,
  ExpandableText,
  Flex,
  Grid,
  GridItem,
  Iframe,
  Inline,
  MediaObject,
  Stack2,
} from '@hubspot/ui-extensions/experimental';
import { Group } from './Group.tsx';

const tiles = ['one', 'two', 'three'].map((word) => (
  <Tile key={word}>
    <Text>{word}</Text>
  </Tile>
));
const long = 'A text that goes on for longer than there is room for it. '.repeat(12);

export function ExperimentalLayout() {
  return (
    <Group title="Experimental layout">
      <Flex paddingInline="md" gap="sm">
        {tiles}
      </Flex>
      <Box padding="lg">
        <Text>With padding</Text>
      </Box>
      <Inline paddingBlock="sm" gap="xs">
        {tiles}
      </Inline>
      <AutoGrid columnWidth={160} padding="sm">
        {tiles}
      </AutoGrid>
      <Stack2 gap="sm" align="start" fullWidth>
        {tiles}
      </Stack2>
      <Center maxContentSize={400} gutter="md">
        <Text>In the middle</Text>
      </Center>
      <Grid gap="sm">
        <GridItem size={4}>
          <Tile>
            <Text>Four of twelve</Text>
          </Tile>
        </GridItem>
        <GridItem size={6} offset={2}>
          <Tile>
            <Text>Six, after two</Text>
          </Tile>
        </GridItem>
      </Grid>
      <MediaObject
        align="center"
        spacing="sm"
        itemLeft={<Icon name="bulb" screenReaderText="Idea" />}
        itemRight={<Text variant="microcopy">today</Text>}
      >
        <Text>Between two items</Text>
      </MediaObject>
      <ExpandableText maxHeight={60} expandButtonText="Show all" collapseButtonText="Show less">
        <Text>{long}</Text>
      </ExpandableText>
      <Iframe src="https://example.com" height="sm" />
    </Group>
  );
}
