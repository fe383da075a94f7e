import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useLanguage } from '../useLanguage.ts';
import { BetaTermsDialog, type EnrolmentProps } from './BetaTermsDialog.tsx';

/** At the bottom left of the current view, for those who are not in the beta. */
export function TryBeta(props: EnrolmentProps) {
  const { t } = useLanguage();
  return (
    <Flex justify="start">
      <Button variant="transparent" overlay={<BetaTermsDialog {...props} />}>
        {t('beta.try')}
      </Button>
    </Flex>
  );
}

/** For those who accepted earlier terms: nothing is previewed before the new ones are accepted. */
export function ChangedTerms(props: EnrolmentProps) {
  const { t } = useLanguage();
  return (
    <Alert title={t('beta.changed.title')} variant="warning">
      <Flex direction="column" align="start" gap="sm">
        <Text>{t('beta.changed.body')}</Text>
        <Button variant="primary" overlay={<BetaTermsDialog {...props} />}>
          {t('beta.changed.read')}
        </Button>
      </Flex>
    </Alert>
  );
}

/** For those in the beta: the way to the points dashboard. */
export function BetaBanner({ onPreview }: { onPreview: () => void }) {
  const { t } = useLanguage();
  return (
    <Alert title={t('beta.banner.title')} variant="tip">
      <Flex direction="column" align="start" gap="sm">
        <Text>{t('beta.banner.body')}</Text>
        <Button variant="primary" onClick={onPreview}>
          {t('beta.preview')}
        </Button>
      </Flex>
    </Alert>
  );
}
