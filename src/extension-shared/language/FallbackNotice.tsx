import { Alert, Button } from '@hubspot/ui-extensions';
import { fallbackNotices } from '@partner-tier-points/texts';
import type { LanguageContext } from './languageContext.ts';

/** Above a page that is in English for want of its reader's language, for extensions that carry it. */
export function FallbackNotice({ context }: { context: LanguageContext }) {
  const { essential, languageOfHubSpot, retry } = context;
  return (
    <Alert title={fallbackNotices[languageOfHubSpot]} variant="warning">
      <Button size="small" onClick={retry}>
        {essential.retry}
      </Button>
    </Alert>
  );
}
