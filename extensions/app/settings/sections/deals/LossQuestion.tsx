import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useLanguage } from '../../useLanguage.ts';
import type { Loss } from './useDealMapping.ts';

interface LossQuestionProps {
  loss: Loss;
  onSave: () => void;
  onCancel: () => void;
}

/** Asks before a mapping is saved by which deals would earn no points any more. */
export function LossQuestion({ loss, onSave, onCancel }: LossQuestionProps) {
  const { t, format } = useLanguage();
  return (
    <Alert title={t('mapping.loses', { count: loss.lost })} variant="danger">
      <Flex direction="column" gap="sm">
        <Text>{t('mapping.loses.body', { looked: format.number(loss.looked) })}</Text>
        <Flex gap="sm" wrap>
          <Button variant="destructive" onClick={onSave}>
            {t('mapping.loses.save')}
          </Button>
          <Button onClick={onCancel}>{t('beta.cancel')}</Button>
        </Flex>
      </Flex>
    </Alert>
  );
}
