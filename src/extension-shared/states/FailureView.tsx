import { Alert, Button, ErrorState, Flex, Text } from '@hubspot/ui-extensions';
import type { ServerFailure } from '../data-port/errors.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { failureKind, failureReference, missingScopes } from './failureTexts.ts';

interface FailureProps {
  failure: ServerFailure;
}

function FailureText({ failure }: FailureProps) {
  const { t } = useSharedLanguage();
  const kind = failureKind(failure);
  const scopes = missingScopes(failure);
  return (
    <>
      <Text>
        {kind === 'other'
          ? t('failure.other.body', { reference: failureReference(failure) })
          : t(`failure.${kind}.body`)}
      </Text>
      {scopes.length > 0 && (
        <Text format={{ fontWeight: 'demibold' }}>
          {t('failure.refused.scopes', { scopes: scopes.join(', ') })}
        </Text>
      )}
    </>
  );
}

/** In place of a view that could not be loaded: what happened, what to do, and another try. */
export function FailureView({ failure, onRetry }: FailureProps & { onRetry: () => void }) {
  const { t } = useSharedLanguage();
  const kind = failureKind(failure);
  return (
    <ErrorState
      title={t(`failure.${kind}.title`)}
      type={kind === 'refused' || kind === 'superAdmin' ? 'lock' : 'error'}
    >
      <Flex direction="column" align="center" gap="md">
        <FailureText failure={failure} />
        <Button onClick={onRetry}>{t('failure.retry')}</Button>
      </Flex>
    </ErrorState>
  );
}

/** Beside a form or dialog whose change was refused. */
export function FailureAlert({ failure }: FailureProps) {
  const { t } = useSharedLanguage();
  return (
    <Alert title={t(`failure.${failureKind(failure)}.title`)} variant="error">
      <FailureText failure={failure} />
    </Alert>
  );
}
