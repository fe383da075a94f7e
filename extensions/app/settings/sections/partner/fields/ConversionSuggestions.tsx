import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { FailureAlert, settingsServer, useTask } from '@partner-tier-points/extension-shared';
import type { ConversionSuggestions as Suggestions } from '@partner-tier-points/contract';
import type { ConversionFacts } from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';

interface ConversionSuggestionsProps {
  /** Those that are entered already. */
  conversions: readonly ConversionFacts[];
  /** What says that HubSpot has published one: nobody's own is used then. */
  publishedText: (currency: string) => string | null;
  onUse: (conversion: ConversionFacts) => void;
}

/** Exchange rates of the account, to be taken over one by one: they are never applied unseen. */
export function ConversionSuggestions(props: ConversionSuggestionsProps) {
  const { conversions, publishedText, onUse } = props;
  const { t, format } = useLanguage();
  const task = useTask<Suggestions>();
  const { state } = task;
  const isEntered = (currency: string) => conversions.some((each) => each.currency === currency);
  return (
    <Flex direction="column" gap="xs">
      <Flex justify="start">
        <LoadingButton
          loading={state.status === 'running'}
          onClick={() => void task.run(() => settingsServer.conversionSuggestions())}
        >
          {t('conversions.suggest')}
        </LoadingButton>
      </Flex>
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
      {state.status === 'done' && state.value.status === 'noScope' && (
        <Text>{t('conversions.suggest.noScope')}</Text>
      )}
      {state.status === 'done' && state.value.status === 'ready' && (
        <Flex direction="column" gap="xs">
          {state.value.suggestions.length === 0 && <Text>{t('conversions.suggest.none')}</Text>}
          {state.value.suggestions.map(({ currency, value, from }) => (
            <Flex key={currency} gap="sm" align="center" wrap>
              <Text>
                {t('conversions.suggest.rate', {
                  currency,
                  value: format.number(value),
                  day: from === null ? t('value.unknown') : format.day(from),
                })}
              </Text>
              {publishedText(currency) ? (
                <Text variant="microcopy">{publishedText(currency)}</Text>
              ) : (
                !isEntered(currency) && (
                  <Button size="sm" onClick={() => onUse({ currency, value, from: null })}>
                    {t('conversions.suggest.use', { currency })}
                  </Button>
                )
              )}
            </Flex>
          ))}
        </Flex>
      )}
    </Flex>
  );
}
