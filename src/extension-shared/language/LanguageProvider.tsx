import { Button, ErrorState, LoadingSpinner, useExtensionContext } from '@hubspot/ui-extensions';
import type { Texts } from '@partner-tier-points/contract';
import {
  createFormat,
  createTranslate,
  dayIn,
  essential,
  type Bundle,
  type Dictionary,
  type TranslationOf,
} from '@partner-tier-points/texts';
import { useCallback, useMemo, useRef, type ComponentType, type ReactNode } from 'react';
import * as server from '../data-port/server.ts';
import { useLoad } from '../hooks/useLoad.ts';
import { languageContext, type LanguageContext } from './languageContext.ts';
import { languageOf, localeOf, ownLanguage } from './languageOf.ts';

/** The English that an extension carries, and what says of it that it is English. */
export interface CarriedEnglish {
  english: Dictionary;
  Notice: ComponentType<{ context: LanguageContext }>;
}

interface LanguageProviderProps {
  /** The extension whose texts are fetched. */
  bundle: Bundle;
  /** In place of texts that do not come; null for an extension without them. */
  carried: CarriedEnglish | null;
  /** True while the views inside would only wait: what waits for the texts does it for them too. */
  waits?: boolean;
  /** True while the view says itself that the server fails: one notice is enough. */
  quiet?: boolean;
  /** Also called when the texts are tried again in place of the views. */
  onRetry?: () => void;
  children: ReactNode;
}

const noTexts: Texts = { language: 'en', shared: {}, own: {} };

/**
 * Fetches the texts in the user's language and gives them to the views inside, which appear once
 * they are there. Load what needs no words outside of it, so that both come at the same time. When
 * the texts cannot be fetched the views are in English, and a notice says so; an extension that does
 * not carry its English can only say what failed and try again.
 */
export function LanguageProvider(props: LanguageProviderProps) {
  const { bundle, carried, waits, quiet, children } = props;
  const { user, portal } = useExtensionContext<'pages'>();
  const wanted = languageOf(user);
  const load = useCallback(() => server.texts(wanted, bundle), [wanted, bundle]);
  const { reload, replace: _, ...texts } = useLoad(load);
  // Views that are shown stay, with what was entered in them, while texts are fetched again.
  const shown = useRef(false);
  const failed = texts.status === 'failed';
  const canSpeak = texts.status === 'ready' || (failed && carried !== null);
  shown.current ||= canSpeak && !waits;
  const last = useRef<Texts>(noTexts);
  if (texts.status === 'ready') last.current = texts.value;
  const found = last.current;
  const timeZone = portal.timezone;

  const speaks = found === noTexts ? wanted : found.language;
  const locale = localeOf(user, shown.current ? found.language : speaks);
  const figures = useMemo(() => {
    const format = createFormat(locale, timeZone);
    const today = dayIn(timeZone, new Date());
    // The first of each takes up to a millisecond: now, while everything waits for the texts.
    format.day(today);
    format.instant(today);
    return { locale, timeZone, format, today };
  }, [locale, timeZone]);

  const context = useMemo((): LanguageContext => {
    const texts = { ...carried?.english, ...found.shared, ...found.own };
    return {
      ...figures,
      language: found.language,
      t: createTranslate<Dictionary>(texts as TranslationOf<Dictionary>, figures.format),
      essential: essential[ownLanguage(speaks) ?? wanted],
      languageOfHubSpot: wanted,
      retry: () => failed && reload(),
      reload,
    };
  }, [found, carried, failed, wanted, speaks, figures, reload]);

  return (
    <languageContext.Provider value={context}>
      {shown.current ? (
        <>
          {carried && failed && found === noTexts && wanted !== 'en' && !quiet && (
            <carried.Notice context={context} />
          )}
          {children}
        </>
      ) : failed ? (
        <NoTexts
          context={context}
          onRetry={() => {
            reload();
            props.onRetry?.();
          }}
        />
      ) : (
        <LoadingSpinner label={context.essential.loading} showLabel layout="centered" />
      )}
    </languageContext.Provider>
  );
}

/** Without any texts only the essential ones are left, whatever the reason. */
function NoTexts({ context, onRetry }: { context: LanguageContext; onRetry: () => void }) {
  const { essential } = context;
  return (
    <ErrorState title={essential.unreachable} type="error">
      <Button onClick={onRetry}>{essential.retry}</Button>
    </ErrorState>
  );
}
