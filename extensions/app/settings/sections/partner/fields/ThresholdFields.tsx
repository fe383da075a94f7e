import {
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { PartnerFacts, RuleSet, TrackName } from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';
import { fieldKey, type FieldErrors } from './fieldErrors.ts';
import { NumberField } from './NumberField.tsx';
import { useErrorText } from './useErrorText.ts';

interface ThresholdFieldsProps {
  ruleSet: RuleSet;
  partner: PartnerFacts;
  errors: FieldErrors;
  onChange: (tier: string, track: TrackName, points: number | null) => void;
}

/**
 * The partner's own threshold for each tier and track of the rule set, next to the published one.
 */
export function ThresholdFields({ ruleSet, partner, errors, onChange }: ThresholdFieldsProps) {
  const { t, format } = useLanguage();
  const errorText = useErrorText();
  const published = (tier: string, track: TrackName) => {
    const figure = ruleSet.thresholds[tier]?.[track];
    return figure
      ? t('thresholds.published', { points: format.amount(figure.value, ruleSet.unit) })
      : t('thresholds.unpublished');
  };
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('thresholds.title')}</Heading>
      <Text>{t('thresholds.body')}</Text>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{t('thresholds.tier')}</TableHeader>
            {ruleSet.tracks.map((track) => (
              <TableHeader key={track}>{t(`track.${track}`)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {ruleSet.tiers.map((tier) => (
            <TableRow key={tier}>
              <TableCell>{tier}</TableCell>
              {ruleSet.tracks.map((track) => {
                const value = partner.thresholds?.[tier]?.[track];
                const error = errors.get(fieldKey('partner', 'thresholds', tier, track));
                return (
                  <TableCell key={track}>
                    <NumberField
                      name={fieldKey('threshold', tier, track)}
                      label={t('thresholds.field', { tier, track: t(`track.${track}`) })}
                      description={published(tier, track)}
                      example={1234.5}
                      error={error !== undefined}
                      {...(error
                        ? { validationMessage: errorText(error, t('invalid.threshold')) }
                        : {})}
                      value={value}
                      onChange={(points) => onChange(tier, track, points)}
                    />
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
