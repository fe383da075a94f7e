import {
  AutoGrid,
  Box,
  Card,
  Divider,
  Flex,
  Image,
  Inline,
  Spacer,
  Stack,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import * as experimental from '@hubspot/ui-extensions/experimental';
import { longWords, Section, State } from './Section.tsx';

const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="48"><rect width="160" height="48" rx="8" fill="teal"/></svg>',
)}`;
const tiles = ['one', 'two', 'three'].map((word) => (
  <Tile key={word} compact>
    <Text>{word}</Text>
  </Tile>
));

export function Layout() {
  const { Center, Grid, GridItem, Iframe, MediaObject, SettingsView, Stack2 } = experimental;
  return (
    <Section title="Layout">
      <State name="Tile and Card">
        <Tile>
          <Text>A tile</Text>
        </Tile>
        <Tile flush>
          <Text>A flush tile</Text>
        </Tile>
        <Card>
          <Text>{longWords}</Text>
        </Card>
      </State>
      <Flex direction="row" justify="between" gap="lg" wrap="wrap">
        {tiles}
      </Flex>
      <Flex gap="sm">
        <Box flex={1}>{tiles[0]}</Box>
        <Box alignSelf="center">
          <Text>beside</Text>
        </Box>
      </Flex>
      <Stack distance="sm">{tiles}</Stack>
      <Inline gap="md">{tiles}</Inline>
      <AutoGrid columnWidth={200} gap="sm" flexible>
        {tiles}
      </AutoGrid>
      <Divider size="md" />
      <Spacer size="md" />
      <Image src={drawing} alt="A drawing" width={160} />
      <Image src={drawing} alt="A drawing that acts" width={80} onClick={() => undefined} />
      <experimental.Flex paddingInline="md" gap="sm">
        {tiles}
      </experimental.Flex>
      <experimental.Box padding="md">{tiles[0]}</experimental.Box>
      <experimental.Inline paddingBlock="sm" gap="xs">
        {tiles}
      </experimental.Inline>
      <experimental.AutoGrid columnWidth={160} padding="sm">
        {tiles}
      </experimental.AutoGrid>
      <Stack2 gap="sm">{tiles}</Stack2>
      <Center maxContentSize={300}>{tiles[1]}</Center>
      <Grid gap="sm">
        <GridItem size={4}>{tiles[0]}</GridItem>
        <GridItem size={6} offset={2}>
          {tiles[1]}
        </GridItem>
      </Grid>
      <MediaObject itemLeft={<Text>left</Text>} itemRight={<Text>right</Text>}>
        <Text>{longWords}</Text>
      </MediaObject>
      <Iframe src="about:blank" height="sm" />
      <SettingsView saveBarVisible numberOfSettingsChanged={2}>
        <Text>Settings</Text>
      </SettingsView>
    </Section>
  );
}
