import { Flex, Link, Text, useExtensionContext } from '@hubspot/ui-extensions';
import type { Result } from '@partner-tier-points/points';
import type { ShownEntry } from '@partner-tier-points/texts';
import { recordAddress } from '../recordAddress.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { noted } from './noted.tsx';
import { SmallTable } from './SmallTable.tsx';
import { useArithmetic } from './useArithmetic.ts';
import { useEntryText } from './useEntryText.ts';

/** A panel stays readable and quick with a client of thousands of sales. */
const mostShown = 50;

interface EntriesProps {
  entries: readonly ShownEntry[];
  unit: Result['unit'];
}

/** A client's entries, each with its deal and its arithmetic in a line: three columns fit a phone. */
export function EntriesTable({ entries, unit }: EntriesProps) {
  const { t, format } = useSharedLanguage();
  const { portal } = useExtensionContext<'pages'>();
  const entryText = useEntryText();
  const arithmetic = useArithmetic();
  const shown = entries.slice(0, mostShown).map((each) => ({ ...each, ...arithmetic(each) }));
  const origins = new Set(shown.flatMap((each) => each.origins));
  const what = ({ entry, state }: ShownEntry) => {
    const { saleId, dealType, earnedOn, expiresOn } = entry;
    const text = entryText(entry);
    const more = [
      ...(dealType === null ? [] : [t(`track.${dealType}`)]),
      ...(earnedOn === null ? [] : [format.day(earnedOn)]),
      ...(state === 'counts' ? [] : [t(`rules.${state}`)]),
    ];
    const expires =
      expiresOn === null
        ? t('entries.expires.open')
        : `${t('entries.expires')}: ${format.day(expiresOn)}`;
    const url = saleId !== null && recordAddress(portal.id, 'deal', saleId);
    return (
      <>
        {noted(url ? <Link href={{ url, external: true }}>{text}</Link> : text, more.join(' · '))}
        <Text variant="microcopy">{expires}</Text>
      </>
    );
  };
  return (
    <Flex direction="column" gap="xs">
      <SmallTable
        titles={[
          ...[t('entries.reason'), t('entries.calculation')],
          t(unit === 'mrr' ? 'entries.mrr' : 'entries.points'),
        ]}
        figures={[2]}
        rows={shown.map((each) => {
          const { line, conversion } = each;
          return [what(each), noted(line, conversion), format.figure(each.shown, unit)];
        })}
      />
      {origins.size > 0 && <Text variant="microcopy">{[...origins].join(' · ')}</Text>}
      {shown.length < entries.length && (
        <Text variant="microcopy">
          {t('entries.count', { shown: shown.length, count: entries.length })}
        </Text>
      )}
    </Flex>
  );
}
