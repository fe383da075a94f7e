import { Alert, Button, ErrorState, Flex, Text } from '@hubspot/ui-extensions';
import type { ServerFailure } from '../data-port/errors.ts';
import { useLanguageContext } from '../language/languageContext.ts';
import { failureWait, isLocked, missingScopes } from './failureTexts.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { useFailureWords } from './useFailureWords.ts';

interface FailureProps {
  failure: ServerFailure;
}

function FailureText({ failure }: FailureProps) {
  const { t } = useSharedLanguage();
  const { body } = useFailureWords(failure);
  const scopes = missingScopes(failure);
  return (
    <>
      {body !== null && <Text>{body}</Text>}
      {scopes.length > 0 && (
        <Text format={{ fontWeight: 'demibold' }}>
          {t('failure.scopes', { scopes: scopes.join(', ') })}
        </Text>
      )}
    </>
  );
}

/** In place of a view that could not be loaded: what happened, what to do, and another try. */
export function FailureView({ failure, onRetry }: FailureProps & { onRetry: () => void }) {
  const { essential, retry: retryTexts } = useLanguageContext();
  const { code, title } = useFailureWords(failure);
  const retry = () => {
    retryTexts();
    onRetry();
  };
  return (
    <ErrorState title={title} type={isLocked(code) ? 'lock' : 'error'}>
      <Flex direction="column" align="center" gap="md">
        <FailureText failure={failure} />
        <Button onClick={retry}>{essential.retry}</Button>
      </Flex>
    </ErrorState>
  );
}

/** Beside a form or dialog whose change was refused. */
export function FailureAlert({ failure }: FailureProps) {
  const { title } = useFailureWords(failure);
  return (
    // Who only has to wait has done nothing wrong.
    <Alert title={title} variant={failureWait(failure) ? 'warning' : 'error'}>
      <FailureText failure={failure} />
    </Alert>
  );
}
