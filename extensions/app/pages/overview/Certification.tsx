import { Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import { useLanguage } from '../shared/useLanguage.ts';

interface CertificationProps {
  /** The last valid day; null when it was not entered. */
  certifiedUntil: string | null;
}

/** Partner Certified or not, and that every tier requires it. */
export function Certification({ certifiedUntil }: CertificationProps) {
  const { t, format, today } = useLanguage();
  const state = certifiedUntil === null ? 'unknown' : certifiedUntil < today ? 'expired' : 'valid';
  const tag = { valid: 'success', expired: 'danger', unknown: 'warning' } as const;
  const day = certifiedUntil === null ? '' : format.day(certifiedUntil);
  return (
    <Flex direction="column" gap="flush" align="start">
      <Flex gap="sm" align="center">
        <Text format={{ fontWeight: 'demibold' }}>{t('gate.certified')}</Text>
        <StatusTag variant={tag[state]}>{t(`gates.certified.${state}`, { day })}</StatusTag>
      </Flex>
      <Text variant="microcopy">{t('gates.certified.meaning')}</Text>
    </Flex>
  );
}
