import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useLanguage } from '../useLanguage.ts';
import { BetaTermsDialog, type EnrolmentProps } from './BetaTermsDialog.tsx';
import { LeaveBetaDialog } from './LeaveBetaDialog.tsx';

/** At the foot of the page for those in the beta: what was accepted, by whom and when, and the way out. */
export function BetaMembership(props: EnrolmentProps) {
  const { t, format } = useLanguage();
  const { superAdmin, enrolment } = props.session;
  const { scope, termsVersion, acceptedAt, everyone } = enrolment;
  return (
    <Flex direction="column" align="start" gap="xs">
      <Flex gap="sm" wrap>
        <Button variant="transparent" overlay={<LeaveBetaDialog {...props} />}>
          {t('beta.leave')}
        </Button>
        {superAdmin && !everyone && (
          <Button variant="transparent" overlay={<BetaTermsDialog {...props} />}>
            {t('beta.acceptEveryone')}
          </Button>
        )}
      </Flex>
      {scope && termsVersion && acceptedAt && (
        <Text variant="microcopy">
          {t(`beta.since.${scope}`, { version: termsVersion, moment: format.instant(acceptedAt) })}
        </Text>
      )}
    </Flex>
  );
}
