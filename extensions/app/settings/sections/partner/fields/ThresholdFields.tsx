import {
  Button,
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
import { useRuleSetName } from '@partner-tier-points/extension-shared';
import {
  ruleSets,
  type PartnerFacts,
  type RuleSet,
  type TrackName,
} from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';
import { fieldKey, type FieldErrors } from './fieldErrors.ts';
import { DescribedNumberField } from './DescribedNumberField.tsx';
import { startingThresholds } from './startingThresholds.ts';
import { useErrorText } from './useErrorText.ts';

interface ThresholdFieldsProps {
  ruleSet: RuleSet;
  partner: PartnerFacts;
  errors: FieldErrors;
  onChange: (tier: string, track: TrackName, points: number | null) => void;
  /** Takes over those that are not entered. */
  onStart: (thresholds: NonNullable<PartnerFacts['thresholds']>) => void;
}

/**
 * The partner's own threshold for each tier and track of the rule set, next to the published one.
 */
export function ThresholdFields(props: ThresholdFieldsProps) {
  const { ruleSet, partner, errors, onChange, onStart } = props;
  const { t, format } = useLanguage();
  const errorText = useErrorText();
  const ruleSetName = useRuleSetName(ruleSets);
  const start = startingThresholds(ruleSet);
  const own = partner.thresholds ?? {};
  const published = (tier: string, track: TrackName) => {
    const figure = ruleSet.thresholds[tier]?.[track];
    if (figure) {
      const points = format.amount(figure.value, ruleSet.unit);
      return figure.confidence === 'reported'
        ? `${t('progress.origin.reported')}: ${points}`
        : t('thresholds.published', { points });
    }
    const reported = start?.thresholds[tier]?.[track];
    return reported === undefined
      ? t('thresholds.unpublished')
      : t('thresholds.reported', { points: format.amount(reported, ruleSet.unit) });
  };
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('thresholds.title')}</Heading>
      <Text>{t('thresholds.body')}</Text>
      {start && Object.keys(start.thresholds).some((tier) => !own[tier]) && (
        <Flex gap="sm" align="center" wrap>
          <Button onClick={() => onStart(start.thresholds)}>
            {t('thresholds.start', { ruleSet: ruleSetName(start.ruleSet) })}
          </Button>
          <Text variant="microcopy">{t('thresholds.start.hint')}</Text>
        </Flex>
      )}
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
                const value = own[tier]?.[track];
                const error = errors.get(fieldKey('partner', 'thresholds', tier, track));
                return (
                  <TableCell key={track}>
                    <DescribedNumberField
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
