import { useExtensionContext } from '@hubspot/ui-extensions';
import type { Day } from '@partner-tier-points/points';
import { useState } from 'react';
import { dayIn } from '@partner-tier-points/texts';

/** Today in the account's time zone when the view opened, for what is computed before there are words. */
export function useToday(): Day {
  const { portal } = useExtensionContext<'pages'>();
  const [today] = useState(() => dayIn(portal.timezone, new Date()));
  return today;
}
