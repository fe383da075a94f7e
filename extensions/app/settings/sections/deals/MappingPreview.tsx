import {
  Alert,
  Flex,
  Heading,
  List,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { joinKnown, useRowReason } from '@partner-tier-points/extension-shared';
import type { DealMappingPreview } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { useMeaningText } from './useMeaningText.ts';

interface MappingPreviewProps {
  preview: DealMappingPreview;
  /** Whether line items are what the mapping itself takes MRR from. */
  fromLineItems: boolean;
}

/** What the mapping finds in the newest deals of the account; nothing of it is stored. */
export function MappingPreview({ preview, fromLineItems }: MappingPreviewProps) {
  const { t } = useLanguage();
  const { looked, counted, scored, mistaken, missingProperties, examples } = preview;
  const { currencyProperty, companyCurrency, lineItems } = preview;
  const offersLineItems = lineItems.status === 'ready' && !fromLineItems;
  const currencyText =
    currencyProperty === null
      ? t('preview.currency.company', { currency: companyCurrency ?? t('value.unknown') })
      : t('preview.currency.property', {
          property: currencyProperty,
          currency: companyCurrency ?? t('value.unknown'),
        });
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('preview.title')}</Heading>
      <Text>{t('preview.looked', { count: looked })}</Text>
      <Text>{t('preview.counted', { count: counted })}</Text>
      <Text>{t('preview.scored', { count: scored })}</Text>
      <Text>{t('preview.mistaken', { count: mistaken })}</Text>
      <Text>{currencyText}</Text>
      {lineItems.status === 'noScope' && (
        <Alert title={t('preview.lineItems.noScope')} variant="warning">
          {t('mapping.mrrFrom.noScope')}
        </Alert>
      )}
      {(preview.mrrSources.length > 0 || offersLineItems) && (
        <>
          <Text>{t('preview.mrrSources')}</Text>
          <List>
            {preview.mrrSources.map(({ property, mrrMonths, scored: count }) => (
              <Text key={property}>
                {t('preview.mrrSource', { count, property, months: mrrMonths })}
              </Text>
            ))}
            {offersLineItems && <Text>{t('preview.lineItems', { count: lineItems.scored })}</Text>}
          </List>
        </>
      )}
      {missingProperties.length > 0 && (
        <Alert title={t('preview.missing')} variant="warning">
          {missingProperties.join(', ')}
        </Alert>
      )}
      {examples.length > 0 && <Examples examples={examples} />}
    </Flex>
  );
}

function Examples({ examples }: Pick<DealMappingPreview, 'examples'>) {
  const { t } = useLanguage();
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{t('preview.deal')}</TableHeader>
          <TableHeader>{t('preview.counts')}</TableHeader>
          <TableHeader>{t('mapping.mrr')}</TableHeader>
          <TableHeader>{t('mapping.closedOn')}</TableHeader>
          <TableHeader>{t('mapping.product')}</TableHeader>
          <TableHeader>{t('mapping.dealType')}</TableHeader>
          <TableHeader>{t('mapping.kind')}</TableHeader>
          <TableHeader>{t('preview.alsoScoredBy')}</TableHeader>
          <TableHeader>{t('preview.mistakes')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {examples.map((example) => (
          <Example key={example.dealId} example={example} />
        ))}
      </TableBody>
    </Table>
  );
}

function Example({ example }: { example: DealMappingPreview['examples'][number] }) {
  const { t, format } = useLanguage();
  const meaningText = useMeaningText();
  const rowReason = useRowReason();
  const { mrr, currency, closedOn, product, dealType, kind, mistakes, alsoScoredBy } = example;
  const none = t('preview.none');
  return (
    <TableRow>
      <TableCell>{example.name ?? example.dealId}</TableCell>
      <TableCell>{t(example.counts ? 'settings.yes' : 'settings.no')}</TableCell>
      <TableCell>{mrr === null ? none : format.money(mrr, currency)}</TableCell>
      <TableCell>{closedOn === null ? none : format.day(closedOn)}</TableCell>
      <TableCell>{product ?? none}</TableCell>
      <TableCell>{dealType === null ? none : meaningText(dealType)}</TableCell>
      <TableCell>{kind === null ? none : meaningText(kind)}</TableCell>
      <TableCell>{alsoScoredBy.length === 0 ? none : alsoScoredBy.join(', ')}</TableCell>
      <TableCell>
        {mistakes.length === 0
          ? none
          : mistakes
              .map(({ property, value, reason }) => joinKnown(property, value, rowReason(reason)))
              .join('; ')}
      </TableCell>
    </TableRow>
  );
}
