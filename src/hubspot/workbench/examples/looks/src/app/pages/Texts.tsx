import {
  DescriptionList,
  DescriptionListItem,
  Heading,
  List,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  Text,
} from '@hubspot/ui-extensions';
import { ExpandableText } from '@hubspot/ui-extensions/experimental';
import { longWords, Section, State } from './Section.tsx';

const lists = ['unordered', 'unordered-styled', 'ordered', 'ordered-styled'] as const;
const inlineLists = ['inline', 'inline-divided'] as const;
const weights = ['regular', 'demibold', 'bold'] as const;
const transforms = ['uppercase', 'lowercase', 'capitalize', 'sentenceCase'] as const;

export function Texts() {
  return (
    <Section title="Texts">
      <State name="Text">
        <Text>Body text</Text>
        <Text variant="microcopy">Small text</Text>
        {weights.map((fontWeight) => (
          <Text key={fontWeight} format={{ fontWeight }}>
            {fontWeight}
          </Text>
        ))}
        <Text format={{ italic: true }}>italic</Text>
        <Text format={{ lineDecoration: 'underline' }}>underlined</Text>
        <Text format={{ lineDecoration: 'strikethrough' }}>struck through</Text>
        {transforms.map((textTransform) => (
          <Text key={textTransform} format={{ textTransform }}>
            transformed Text: {textTransform}
          </Text>
        ))}
        <Text truncate={{ maxWidth: 200 }}>{longWords}</Text>
        <Text>{longWords}</Text>
      </State>
      <State name="Heading">
        <Heading>A heading</Heading>
        <Heading>{longWords}</Heading>
      </State>
      <State name="ExpandableText">
        <ExpandableText maxHeight={48}>
          <Text>{`${longWords}. `.repeat(6)}</Text>
        </ExpandableText>
      </State>
      {lists.map((variant) => (
        <State key={variant} name={`List, ${variant}`}>
          <List variant={variant}>
            <Text>One</Text>
            <Text>{longWords}</Text>
          </List>
        </State>
      ))}
      {inlineLists.map((variant) => (
        <State key={variant} name={`List, ${variant}`}>
          <List variant={variant}>
            {['One', 'Two', 'Three'].map((it) => (
              <Text key={it}>{it}</Text>
            ))}
          </List>
        </State>
      ))}
      {(['column', 'row'] as const).map((direction) => (
        <State key={direction} name={`DescriptionList, ${direction}`}>
          <DescriptionList direction={direction}>
            <DescriptionListItem label="Tier">
              <Text>Gold</Text>
            </DescriptionListItem>
            <DescriptionListItem label="Since">
              <Text>July</Text>
            </DescriptionListItem>
            <DescriptionListItem label="Note">
              <Text>{longWords}</Text>
            </DescriptionListItem>
          </DescriptionList>
        </State>
      ))}
      <Statistics>
        <StatisticsItem label="Sold points" number={1250}>
          <StatisticsTrend value="20%" direction="increase" />
        </StatisticsItem>
        <StatisticsItem label="Lost points" number="25">
          <StatisticsTrend value="5%" direction="decrease" />
        </StatisticsItem>
        <StatisticsItem label="Cost" number="$1,234,567.89">
          <StatisticsTrend value="5%" direction="decrease" color="green" />
        </StatisticsItem>
        <StatisticsItem label={longWords} number="--" />
      </Statistics>
    </Section>
  );
}
