import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Swedish. */
export const overview: TranslationOf<typeof english> = {
  'head.options': 'Visningsalternativ',
  'attention.title': 'Data och uppdatering',
  'attention.none': 'Inga poster behöver åtgärdas.',
  'attention.record': 'Post',
  'attention.deal': 'Affär {id}',
  'attention.value': 'Värde',
  'attention.why': 'Varför',
  'attention.mend': 'Så åtgärdar du det',
  'attention.mend.currency': 'Ange vad {currency} är värd i appens inställningar.',
  'attention.mend.record': 'Rätta det i HubSpot och synkronisera sedan.',
  'attention.mend.none': 'Inget att åtgärda: HubSpot har inte publicerat någon sats.',
  'head.rules.other': '{ruleSet} (gäller inte)',
  'head.rules.keep': 'Behåll de här reglerna till nästa besök',
};
