import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { noted, RetentionEstimate, SmallTable } from '@partner-tier-points/extension-shared';
import type { Gate, Ledger } from '@partner-tier-points/points';
import type { Summary } from '../shared/account.ts';
import { GateTag } from '../shared/GateTag.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { Certification } from './Certification.tsx';
import { useGateTexts } from './useGateTexts.ts';

interface GatesProps {
  result: Summary;
  ledger: Ledger;
}

/** What a tier requires besides points: certification and tool usage first, then the rest. */
export function Gates({ result, ledger: { clients, partner } }: GatesProps) {
  const { t } = useLanguage();
  const { gates, toolsUsedMedian } = result.performance;
  const others = gates.filter(({ gate }) => gate !== 'certified');
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('gates.title')}</Heading>
      <Certification certifiedUntil={partner.certifiedUntil ?? null} />
      <ToolUsage
        median={toolsUsedMedian}
        notShared={clients.filter(({ usage }) => usage?.shared === false).length}
      />
      {others.length > 0 && <GateTable gates={others} />}
      {result.unit === 'points' && <RetentionEstimate />}
    </Flex>
  );
}

function ToolUsage({ median, notShared }: { median: number | null; notShared: number }) {
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
        {notShared > 0 && ` ${t('gates.tools.notShared', { count: notShared })}`}
      </Text>
    </Flex>
  );
}

function GateTable({ gates }: { gates: readonly Gate[] }) {
  const { t } = useLanguage();
  const texts = useGateTexts();
  return (
    <SmallTable
      titles={[t('gates.condition'), t('gates.actual'), t('gates.state')]}
      figures={[]}
      compact
      rows={gates.map((gate) => [
        noted(t(`gate.${gate.gate}`), `${t('gates.required')}: ${texts.required(gate)}`),
        texts.actual(gate),
        <GateTag state={gate.state} />,
      ])}
    />
  );
}
