import {
  Button,
  DateInput,
  Flex,
  Heading,
  Input,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { fromInputDate, toInputDate } from '@partner-tier-points/extension-shared';
import type { ConversionFacts, PartnerFacts, RuleSet } from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';
import { ConversionSuggestions } from './ConversionSuggestions.tsx';
import { fieldKey, type FieldErrors } from './fieldErrors.ts';
import { DescribedNumberField } from './DescribedNumberField.tsx';
import { useErrorText } from './useErrorText.ts';

interface ConversionFieldsProps {
  ruleSet: RuleSet;
  partner: PartnerFacts;
  errors: FieldErrors;
  onChange: (changed: Pick<PartnerFacts, 'conversions'>) => void;
}

/** What the partner's other currencies are worth, for those of which HubSpot published nothing. */
export function ConversionFields(props: ConversionFieldsProps) {
  const { ruleSet, partner, errors, onChange } = props;
  const { t, format } = useLanguage();
  // A published conversion comes first: what is entered beside it would do nothing, unsaid.
  const publishedText = (currency: string) => {
    const published = ruleSet.currencies[currency];
    if (!published) return null;
    return t('conversions.published', { currency, value: format.exact(published.value) });
  };
  const errorText = useErrorText();
  const conversions = partner.conversions ?? [];
  const replace = (conversions: ConversionFacts[]) => onChange({ conversions });
  const change = (index: number, changed: Partial<ConversionFacts>) =>
    replace(conversions.map((each, at) => (at === index ? { ...each, ...changed } : each)));
  const field = (index: number, name: keyof ConversionFacts) => {
    const error = errors.get(fieldKey('partner', 'conversions', index, name));
    return {
      name: fieldKey('conversion', index, name),
      label: t(`conversions.${name}`),
      error: error !== undefined,
      ...(error ? { validationMessage: errorText(error, t(`conversions.${name}.invalid`)) } : {}),
    };
  };
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('conversions.title')}</Heading>
      <Text>{t('conversions.body')}</Text>
      {conversions.length > 0 && (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{t('conversions.currency')}</TableHeader>
              <TableHeader>{t('conversions.value')}</TableHeader>
              <TableHeader>{t('conversions.from')}</TableHeader>
              <TableHeader>{t('conversions.action')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {conversions.map(({ currency, value, from }, index) => (
              // A row has no key of its own: two may be alike while they are typed.
              <TableRow key={index}>
                <TableCell>
                  <Input
                    {...field(index, 'currency')}
                    {...(publishedText(currency) && { description: publishedText(currency)! })}
                    value={currency}
                    onChange={(typed) => change(index, { currency: typed.trim().toUpperCase() })}
                  />
                </TableCell>
                <TableCell>
                  <DescribedNumberField
                    {...field(index, 'value')}
                    example={1234.5}
                    value={value === 0 ? null : value}
                    onChange={(typed) => change(index, { value: typed ?? 0 })}
                  />
                </TableCell>
                <TableCell>
                  <DateInput
                    {...field(index, 'from')}
                    description={t('conversions.from.hint')}
                    format="standard"
                    {...(from ? { value: toInputDate(from) } : {})}
                    onChange={(chosen) => change(index, { from: fromInputDate(chosen) })}
                  />
                </TableCell>
                <TableCell>
                  <Button
                    size="sm"
                    onClick={() => replace(conversions.filter((_, at) => at !== index))}
                  >
                    {t('conversions.remove', { currency })}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Flex gap="sm" wrap>
        <Button onClick={() => replace([...conversions, { currency: '', value: 0 }])}>
          {t('conversions.add')}
        </Button>
      </Flex>
      <ConversionSuggestions
        conversions={conversions}
        publishedText={publishedText}
        onUse={(suggestion) => replace([...conversions, suggestion])}
      />
    </Flex>
  );
}
