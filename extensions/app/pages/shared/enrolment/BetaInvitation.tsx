import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { ComponentProps } from 'react';
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

interface InvitationProps extends Pick<ComponentProps<typeof Button>, 'overlay' | 'onClick'> {
  name: 'changed' | 'banner';
  variant: 'warning' | 'tip';
  label: 'beta.changed.read' | 'beta.preview';
}

function Invitation({ name, variant, label, ...button }: InvitationProps) {
  const { t } = useLanguage();
  return (
    <Alert title={t(`beta.${name}.title`)} variant={variant}>
      <Flex direction="column" align="start" gap="sm">
        <Text>{t(`beta.${name}.body`)}</Text>
        <Button variant="primary" {...button}>
          {t(label)}
        </Button>
      </Flex>
    </Alert>
  );
}

/** For those who accepted earlier terms: nothing is previewed before the new ones are accepted. */
export function ChangedTerms(props: EnrolmentProps) {
  return (
    <Invitation
      name="changed"
      variant="warning"
      label="beta.changed.read"
      overlay={<BetaTermsDialog {...props} />}
    />
  );
}

/** For those in the beta: the way to the points dashboard. */
export function BetaBanner({ onPreview }: { onPreview: () => void }) {
  return <Invitation name="banner" variant="tip" label="beta.preview" onClick={onPreview} />;
}
