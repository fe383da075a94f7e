import {
  Flex,
  Heading,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { Day, Gate, Result } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';
import { Certification } from './Certification.tsx';
import { useGateTexts } from './useGateTexts.ts';

const variants = { met: 'success', notMet: 'danger', unknown: 'warning' } as const;

interface GatesProps {
  result: Result;
  /** The last valid day of the Solutions Partner certification; null when it was not entered. */
  certifiedUntil: Day | null;
}

/** What a tier requires besides points: certification and tool usage first, then the rest. */
export function Gates({ result, certifiedUntil }: GatesProps) {
  const { t } = useLanguage();
  const { gates, toolsUsedMedian } = result.performance;
  const others = gates.filter(({ gate }) => gate !== 'certified');
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('gates.title')}</Heading>
      <Certification certifiedUntil={certifiedUntil} />
      <ToolUsage median={toolsUsedMedian} />
      {others.length > 0 && <GateTable gates={others} />}
    </Flex>
  );
}

function ToolUsage({ median }: { median: number | null }) {
  const { t } = useLanguage();
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>
        {median === null
          ? t('gates.tools')
          : `${t('gates.tools')}: ${t('gates.tools.value', { count: median })}`}
      </Text>
      <Text variant="microcopy">
        {t(median === null ? 'gates.tools.unknown' : 'gates.tools.meaning')}
      </Text>
    </Flex>
  );
}

function GateTable({ gates }: { gates: readonly Gate[] }) {
  const { t } = useLanguage();
  const texts = useGateTexts();
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>{t('gates.condition')}</TableHeader>
          <TableHeader>{t('gates.required')}</TableHeader>
          <TableHeader>{t('gates.actual')}</TableHeader>
          <TableHeader>{t('gates.state')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {gates.map((gate) => (
          <TableRow key={`${gate.gate} ${gate.tier ?? ''}`}>
            <TableCell>{texts.name(gate)}</TableCell>
            <TableCell>{texts.required(gate)}</TableCell>
            <TableCell>{texts.actual(gate)}</TableCell>
            <TableCell>
              <StatusTag variant={variants[gate.state]}>{t(`gateState.${gate.state}`)}</StatusTag>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
