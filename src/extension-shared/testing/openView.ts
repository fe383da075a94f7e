import type { Language } from '@partner-tier-points/texts';
import { textsOf } from '@partner-tier-points/texts/translations';
import { createElement, type ReactNode } from 'react';
import { createLanguageContext } from '../language/createLanguageContext.ts';
import { languageContext, type LanguageContext } from '../language/languageContext.ts';
import { createPatientRenderer } from './createPatientRenderer.ts';
import { visibleText } from './visibleText.ts';

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
  const speech: LanguageContext = {
    ...createLanguageContext({
      language,
      wanted: language,
      locale: language,
      timeZone: 'Europe/Stockholm',
      texts: { ...shared, ...own },
    }),
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
