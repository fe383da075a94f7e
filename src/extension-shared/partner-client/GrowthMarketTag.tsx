import { Tag, Text, Tooltip } from '@hubspot/ui-extensions';
import { useSharedLanguage } from '../useSharedLanguage.ts';

interface GrowthMarketProps {
  /** What the client's points are multiplied by. */
  multiplier: number;
}

/** Marks a client whose points are multiplied; the details say the same in text. */
export function GrowthMarketTag({ multiplier }: GrowthMarketProps) {
  const { t, format } = useSharedLanguage();
  const shown = format.decimal(multiplier);
  return (
    <Tag
      variant="success"
      inline
      overlay={<Tooltip>{t('growth.explanation', { multiplier: shown })}</Tooltip>}
    >
      {t('growth.tag', { multiplier: shown })}
    </Tag>
  );
}

/** The same in a sentence, for those who do not hover. */
export function GrowthMarketText({ multiplier }: GrowthMarketProps) {
  const { t, format } = useSharedLanguage();
  return <Text>{t('growth.explanation', { multiplier: format.decimal(multiplier) })}</Text>;
}
