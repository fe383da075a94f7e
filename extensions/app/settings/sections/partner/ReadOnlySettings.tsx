import { DescriptionList, DescriptionListItem, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { Settings } from '@partner-tier-points/contract';
import { RetentionEstimate, useRuleSetName } from '@partner-tier-points/extension-shared';
import { findRuleSet, ruleSetInForce, ruleSets, trackNames } from '@partner-tier-points/points';
import { fieldsOf, sections } from './fields/partnerFields.ts';
import { useFieldText } from './fields/useFieldText.ts';
import { useLanguage } from '../../useLanguage.ts';

/** The settings for everyone who may not change them. */
export function ReadOnlySettings({ settings }: { settings: Settings }) {
  const { t, format, today } = useLanguage();
  const { partner, ruleSet, managedMrrCurrency = 'local' } = settings;
  const fieldText = useFieldText();
  const ruleSetName = useRuleSetName(ruleSets);
  const { unit, tiers } = findRuleSet(ruleSet ?? '') ?? ruleSetInForce(today);
  const own = partner.thresholds ?? {};
  const conversions = partner.conversions ?? [];
  // The lowest tier first, as everywhere; what is stored has no order.
  const thresholds = [...new Set([...tiers, ...Object.keys(own)])].flatMap((tier) =>
    trackNames.flatMap((track) => {
      const points = own[tier]?.[track];
      return points === undefined ? [] : [{ tier, track, points }];
    }),
  );
  return (
    <Flex direction="column" gap="md">
      {sections.map((section) => (
        <Flex key={section} direction="column" gap="xs">
          <Heading>{t(`settings.section.${section}`)}</Heading>
          <DescriptionList>
            {fieldsOf(section).map((field) => (
              <DescriptionListItem key={field.name} label={t(`field.${field.name}`)}>
                <Text>{fieldText(field, partner)}</Text>
              </DescriptionListItem>
            ))}
          </DescriptionList>
          {section === 'conditions' && <RetentionEstimate />}
        </Flex>
      ))}
      <Heading>{t('settings.section.rules')}</Heading>
      <DescriptionList>
        <DescriptionListItem label={t('field.ruleSet')}>
          <Text>
            {ruleSet === null
              ? t('field.ruleSet.automatic', { ruleSet: ruleSetName(ruleSetInForce(today).id) })
              : ruleSetName(ruleSet)}
          </Text>
        </DescriptionListItem>
        <DescriptionListItem label={t('field.managedMrrCurrency')}>
          <Text>{t(`managedMrrCurrency.${managedMrrCurrency}`)}</Text>
        </DescriptionListItem>
        {thresholds.map(({ tier, track, points }) => (
          <DescriptionListItem
            key={`${tier} ${track}`}
            label={t('thresholds.field', { tier, track: t(`track.${track}`) })}
          >
            <Text>{format.amount(points, unit)}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
      {conversions.length > 0 && (
        <>
          <Heading>{t('conversions.title')}</Heading>
          <DescriptionList>
            {conversions.map(({ currency, value, from }) => (
              <DescriptionListItem key={`${currency} ${from ?? ''}`} label={currency}>
                <Text>
                  {from
                    ? t('conversions.worth.from', {
                        value: format.number(value),
                        day: format.day(from),
                      })
                    : t('conversions.worth', { value: format.number(value) })}
                </Text>
              </DescriptionListItem>
            ))}
          </DescriptionList>
        </>
      )}
    </Flex>
  );
}
