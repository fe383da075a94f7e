import { Alert, Tag, Text } from '@hubspot/ui-extensions';
import { expect, test } from 'vitest';
import { openView, visibleText } from '../testing/index.ts';
import { GrowthMarketTag, GrowthMarketText } from './GrowthMarketTag.tsx';
import { WhyNoPoints } from './WhyNoPoints.tsx';

const explanation = 'Points are multiplied by 1.5 because this client is in a growth market.';

test('a growth market is marked by its multiplier, with an explanation on hover', () => {
  const tag = openView(<GrowthMarketTag multiplier={1.5} />).find(Tag);
  expect(tag.text).toBe('×1.5');
  expect(tag.props.variant).toBe('success');
  expect(visibleText(tag.props.overlay as unknown as Parameters<typeof visibleText>[0])).toBe(
    explanation,
  );
});

test('the same is said in a sentence for those who do not hover', () => {
  expect(openView(<GrowthMarketText multiplier={1.5} />).text()).toBe(explanation);
});

test('shows each reason why a client has no points', () => {
  const view = openView(<WhyNoPoints reasons={['sales.expired', 'managed.none']} />);
  expect(view.find(Alert).props).toMatchObject({
    title: 'Why this client has no points',
    variant: 'info',
  });
  expect(view.findAll(Text).map(({ text }) => text)).toEqual([
    'Its sales are more than 12 months old.',
    'You do not manage this client.',
  ]);
});

test('a client with points needs no reasons', () => {
  expect(openView(<WhyNoPoints reasons={[]} />).text()).toBe('');
});
