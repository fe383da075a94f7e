import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { ConfirmDialog, settingsServer } from '@partner-tier-points/extension-shared';
import type { ApiKey, ApiKeys } from '@partner-tier-points/contract';
import { onOneLine } from '../../onOneLine.ts';
import { useLanguage } from '../../useLanguage.ts';

interface ApiKeyTableProps {
  keys: readonly ApiKey[];
  onChanged: (keys: ApiKeys) => void;
}

/** Every key, when it was last used and until when it may be, with the way to end it. */
export function ApiKeyTable({ keys, onChanged }: ApiKeyTableProps) {
  const { t, format } = useLanguage();
  if (keys.length === 0) return <Text>{t('keys.none')}</Text>;
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{t('participants.name')}</TableHeader>
          <TableHeader>{t('keys.createdBy')}</TableHeader>
          <TableHeader>{t('keys.lastUsed')}</TableHeader>
          <TableHeader>{t('keys.endsOn')}</TableHeader>
          <TableHeader>{t('keys.action')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {keys.map(({ id, name, createdBy, createdByName, createdAt, lastUsedAt, endsOn }) => (
          <TableRow key={id}>
            <TableCell>{name}</TableCell>
            <TableCell>
              {t('keys.createdBy.on', {
                name: createdByName ?? t('participants.unknown', { userId: createdBy }),
                moment: onOneLine(format.instant(createdAt)),
              })}
            </TableCell>
            <TableCell>
              {lastUsedAt === null
                ? t('keys.lastUsed.never')
                : onOneLine(format.instant(lastUsedAt))}
            </TableCell>
            <TableCell>{endsOn === null ? t('keys.endsOn.none') : format.day(endsOn)}</TableCell>
            <TableCell>
              <Button
                size="xs"
                variant="secondary"
                overlay={
                  <ConfirmDialog
                    title={t('keys.end.title', { name })}
                    destructive
                    answers={[
                      { label: t('keys.end.confirm'), work: () => settingsServer.endApiKey(id) },
                    ]}
                    onDone={onChanged}
                  >
                    <Text>{t('keys.end.body')}</Text>
                  </ConfirmDialog>
                }
              >
                {t('keys.end', { name })}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
