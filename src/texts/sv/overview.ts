import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Swedish. */
export const overview: TranslationOf<typeof english> = {
  'head.rules.keep': 'Använd de här reglerna även vid mina nästa besök',
  'head.options': 'Visningsalternativ',
  'setup.title': 'Att ange i inställningarna:',
  'setup.thresholds': 'Gränser',
  'setup.mapping': 'Affärsmappning',
  'setup.conversions': 'Omräkning av valutor',
  'attention.title': 'Data och synkronisering',
  'attention.none': 'Inga poster behöver åtgärdas.',
  'attention.record': 'Post',
  'attention.value': 'Värde',
  'attention.mend': 'Så åtgärdar du det',
  'state.kept': 'Säker {day}',
  'state.rises': '{tier} {day}',
  'state.protected': 'Skyddad {day}',
  'state.falls': 'Hotad {day}',
  'safety.atRisk':
    '{risk}: {track} sjunker till {points} av de {threshold} som krävs, när {amount} upphör.',
  'safety.below': '{risk}: {track} har {points} av de {threshold} som krävs.',
  'safety.clients': 'Visa kunderna',
  'safety.plan': 'Planera en åtgärd',
  'safety.expiring': 'Visa vad som upphör',
  'safety.next': 'Planera nästa nivå',
  'figures.for': '{threshold} för {tier}',
  'call.title': 'Ring först',
  'call.plan': 'Planera förnyelse',
  'call.renewed': 'Om de ersätts',
  'call.lost': 'Om de inte ersätts',
  'call.holds': '{tier} behålls',
  'call.none': 'Inget upphör senast {day}.',
  'picture.alt': '{track}: {points} i dag, {later} {day}.',
  'picture.table': 'Visa som tabell',
  'head.rules.other': '{ruleSet} (gäller inte)',
};
