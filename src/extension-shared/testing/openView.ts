import {
  createFormat,
  createTranslate,
  dayIn,
  essential,
  type Dictionary,
  type Language,
  type TranslationOf,
} from '@partner-tier-points/texts';
import { textsOf } from '@partner-tier-points/texts/translations';
import { createElement, type ReactNode } from 'react';
import { languageContext, type LanguageContext } from '../language/languageContext.ts';
import { createPatientRenderer } from './createPatientRenderer.ts';
import { visibleText } from './visibleText.ts';

const timeZone = 'Europe/Stockholm';

/**
 * Renders a part of a page for a user in Stockholm, with its texts already there: what fetches them
 * is tested on its own.
 */
export function openView(
  view: ReactNode,
  language: Language = 'en',
  changed: Partial<LanguageContext> = {},
) {
  const renderer = createPatientRenderer('pages');
  const { shared, own } = textsOf(language, 'card');
  const format = createFormat(language, timeZone);
  const speech: LanguageContext = {
    language,
    locale: language,
    timeZone,
    format,
    today: dayIn(timeZone, new Date()),
    t: createTranslate<Dictionary>({ ...shared, ...own } as TranslationOf<Dictionary>, format),
    essential: essential[language],
    languageOfHubSpot: language,
    retry: () => {},
    reload: () => {},
    ...changed,
  };
  /** Renders something in its place; what is the same keeps its state. */
  const show = (shown: ReactNode) =>
    void renderer.render(createElement(languageContext.Provider, { value: speech }, shown));
  show(view);
  return { ...renderer, show, text: () => visibleText(renderer.getRootNode()) };
}
