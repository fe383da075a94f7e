import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useLanguage } from '../useLanguage.ts';
import type { EnrolmentProps } from './EnrolmentDialog.tsx';
import { LeaveBetaDialog } from './LeaveBetaDialog.tsx';

/** At the foot of the page for those in the beta: what was accepted, by whom and when, and the way out. */
export function BetaMembership(props: EnrolmentProps) {
  const { t, format } = useLanguage();
  const { scope, termsVersion, acceptedAt } = props.session.enrolment;
  return (
    <Flex direction="column" align="start" gap="xs">
      <Button variant="transparent" overlay={<LeaveBetaDialog {...props} />}>
        {t('beta.leave')}
      </Button>
      {scope !== null && termsVersion !== null && acceptedAt !== null && (
        <Text variant="microcopy">
          {t(`beta.since.${scope}`, { version: termsVersion, moment: format.instant(acceptedAt) })}
        </Text>
      )}
    </Flex>
  );
}
