import { Accordion, Flex } from '@hubspot/ui-extensions';
import type { Session } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';
import { ApiKeysSection } from '../keys/ApiKeysSection.tsx';
import { LeaveSection } from '../leave/LeaveSection.tsx';
import { SyncSection } from './SyncSection.tsx';

interface DataSectionProps {
  session: Session;
  /** The account has ended. */
  onLeft: () => void;
}

const parts = [
  ['keys.title', ApiKeysSection],
  ['leave.title', LeaveSection],
] as const;

/** How data leaves the app, and how fresh it is: that may be long, so it comes last. */
export function DataSection(props: DataSectionProps) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const open = (title: string) => setOpened((before) => [...new Set([...before, title])]);
  return (
    <Flex direction="column" gap="md">
      {parts.map(([title, Part]) => (
        <Accordion key={title} title={t(title)} size="md" onClick={() => open(title)}>
          {opened.includes(title) && <Part {...props} />}
        </Accordion>
      ))}
      <SyncSection />
    </Flex>
  );
}
