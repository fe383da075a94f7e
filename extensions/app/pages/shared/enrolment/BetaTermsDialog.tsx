import { Flex, List, Text } from '@hubspot/ui-extensions';
import { termsVersion } from '@partner-tier-points/contract';
import { isEnrolled } from '@partner-tier-points/extension-shared';
import { useLanguage } from '../useLanguage.ts';
import { EnrolmentDialog, type EnrolmentProps } from './EnrolmentDialog.tsx';

const terms = ['preview', 'tier', 'stored', 'seen', 'leave'] as const;

/** The beta terms, and accepting them: for oneself unless one has, or as a super admin for everyone. */
export function BetaTermsDialog(props: EnrolmentProps) {
  const { t } = useLanguage();
  return (
    <EnrolmentDialog
      {...props}
      direction="enrol"
      title={t('beta.terms.title')}
      labels={{
        ...(!isEnrolled(props.session) && { user: t('beta.accept') }),
        account: t('beta.acceptEveryone'),
      }}
    >
      <Flex direction="column" gap="sm">
        <List variant="unordered-styled">
          {terms.map((term) => (
            <Text key={term}>{t(`beta.terms.${term}`)}</Text>
          ))}
        </List>
        {props.session.superAdmin && <Text>{t('beta.terms.everyone')}</Text>}
        <Text variant="microcopy">{t('beta.terms.version', { version: termsVersion })}</Text>
      </Flex>
    </EnrolmentDialog>
  );
}
