import { Alert, Button, LoadingSpinner, Text, useExtensionContext } from '@hubspot/ui-extensions';
import type { Texts } from '@partner-tier-points/contract';
import type { Bundle } from '@partner-tier-points/texts';
import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import { server } from '../data-port/server.ts';
import { useLoad } from '../hooks/useLoad.ts';
import { createLanguageContext } from './createLanguageContext.ts';
import { languageContext, type LanguageContext } from './languageContext.ts';
import { languageOf, localeOf } from './languageOf.ts';

interface LanguageProviderProps {
  /** The extension whose texts are fetched. */
  bundle: Bundle;
  /** True while the view says itself that the server fails: one notice is enough. */
  quiet?: boolean;
  children: ReactNode;
}

const english: Texts = { language: 'en', shared: {}, own: {} };

/**
 * Fetches the texts in the user's language and gives them to the views inside, which appear once
 * they are there. Load what needs no words outside of it, so that both come at the same time. When
 * the texts cannot be fetched the views are in English, and a notice says so.
 */
export function LanguageProvider({ bundle, quiet = false, children }: LanguageProviderProps) {
  const { user, portal } = useExtensionContext<'pages'>();
  const { language: userLanguage, locale: userLocale } = user;
  const wanted = languageOf(user);
  const load = useCallback(() => server.texts(wanted, bundle), [wanted, bundle]);
  const { reload, replace: _, ...texts } = useLoad(load);
  // Views that are shown stay, with what was entered in them, while texts are fetched again.
  const shown = useRef(false);
  shown.current ||= texts.status !== 'pending';
  const last = useRef<Texts>(english);
  if (texts.status === 'ready') last.current = texts.value;
  const failed = texts.status === 'failed';
  const found = last.current;
  const timeZone = portal.timezone;

  const context = useMemo((): LanguageContext => {
    const userTags = { language: userLanguage, locale: userLocale };
    const { language } = found;
    const locale = localeOf(userTags, language);
    const speaks = found === english ? wanted : language;
    return {
      ...createLanguageContext({ language, wanted: speaks, locale, timeZone, texts: found }),
      languageOfHubSpot: wanted,
      retry: () => failed && reload(),
      reload,
    };
  }, [found, failed, wanted, userLanguage, userLocale, timeZone, reload]);

  return (
    <languageContext.Provider value={context}>
      {shown.current ? (
        <>
          {failed && found === english && wanted !== 'en' && !quiet && (
            <FallbackNotice context={context} />
          )}
          {children}
        </>
      ) : (
        <LoadingSpinner label={context.essential('loading')} showLabel layout="centered" />
      )}
    </languageContext.Provider>
  );
}

function FallbackNotice({ context: { essential, retry } }: { context: LanguageContext }) {
  return (
    <Alert title={essential('fallback.title')} variant="warning">
      <Text>{essential('fallback.body')}</Text>
      <Button size="small" onClick={retry}>
        {essential('retry')}
      </Button>
    </Alert>
  );
}
