import type { Language } from '../languages.ts';

/** What no text may say in any language, with the reason. */
export const bannedEverywhere: readonly (readonly [RegExp, why: string])[] = [
  [/\b(?:points|mrr)-\d{4}(?:-\d{2})?\b/i, 'rule sets have names for people'],
  [/\bMRR (?:per|pro|por|par|al|je) \S+/i, 'MRR is monthly already'],
];

/** Words that sound translated, or that HubSpot does not use in the language. */
export const bannedWords: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bset aside\b/i,
    /\bbe told\b/i,
    /\blies?\b|\blying\b/i,
    /\bUp-?sale\b|\bCross-?sale\b/i,
    /\bto the good\b/i,
    /\breading\b|\bwas read\b|\bare read\b/i,
    /\bPart several\b/i,
    // Points expire; what ends is a subscription or a beta.
    /\bpoints? end\b/i,
  ],
  de: [
    /\bsteh(?:t|en)\b[^.]*\bein\b/i,
    /Bruttoumsatzbindung/i,
    /ausgesondert/i,
    /Stufenleistung/i,
    /Beiseite/i,
  ],
  es: [/\bcaduca/i, /\bapartad[oa]s?\b/i, /Upsale|Cross-?sale/i],
  fr: [/mis(?:es?)? de côté/i, /\bécartée?s?\b/i, /Upsale|Cross-?sale/i],
  ja: [/危険な状態/, /脇に/, /取り置/],
  nl: [/voorproef/i, /Brutobehoud/i, /apart gezet/i, /terzijde/i],
  'pt-BR': [/\bcaduca/i, /\bseparad[oa]s? (?:de lado|à parte)/i, /deixad[oa]s? de lado/i],
  sv: [
    /förvalta/i,
    /\bavtal/i,
    /tilldelad/i,
    /lagda? åt sidan|åsidosatt/i,
    /genom tiderna/i,
    /blicka/i,
    /invändning/i,
    /billigaste vägar/i,
    /framskriv/i,
    /^testa\b/i,
    /\bmedianen för\b/i,
    /ta ut \{name\}/i,
    /för egen del/i,
    /\bupsale\b|\bcross-?sale\b/i,
  ],
};

/** French has one apostrophe: U+2019. */
export const straightApostrophe = /'/;
