import type { TranslationOf } from '../message.ts';
import type { comparison as english } from '../en/comparison.ts';

/** What the server composes of the view Compare, in Swedish. */
export const comparison: TranslationOf<typeof english> = {
  'compare.tiers': '{left}: uppnådd nivå {leftTier}. {right}: uppnådd nivå {rightTier}.',
  'ruleSet.dealBased': 'Affärsbaserad modell',
  'compare.same': 'Alla kunder har samma poäng enligt båda.',
  'compare.clients': {
    one: '{count} av {all} kunder har andra poäng.',
    other: '{count} av {all} kunder har andra poäng.',
  },
  'reconcile.how': 'Totaler för de kunder där båda siffrorna är kända.',
  'reconcile.mrr':
    'De här reglerna mäter MRR och HubSpot sparar poäng, så de går inte att jämföra.',
  'reconcile.standIns': {
    one: '{count} kund är inte med eftersom HubSpots siffra används där data saknas.',
    other: '{count} kunder är inte med eftersom HubSpots siffror används där data saknas.',
  },
  'reconcile.same': 'Alla siffror stämmer överens.',
  'reconcile.differences': {
    one: '{count} siffra skiljer sig åt.',
    other: '{count} siffror skiljer sig åt.',
  },
  'reconcile.causes': 'Orsaker',
  'reconcile.reportedOn': 'Datum för HubSpots siffra',
  'reconcile.clientId': 'Kund-id',
  'reconcile.deal': 'Affärs-id',
  'reconcile.dealLink': 'Länk till affären',
  'reconcile.clients': 'Kunder',
  'reconcile.conversion': 'Omräkning av',
  'reconcile.conversionFrom': 'Omräkning sedan',
  'reconcile.entryPoints': 'Affärens poäng',
  'cause.earnedSince': 'tillkommit sedan dess',
  'cause.endedSince': 'upphört sedan dess',
  'cause.otherMarket': 'annan marknadsmultiplikator',
  'cause.unshared': 'inte delat mellan partner',
  'cause.otherRuleSet': 'andra regler',
  'cause.rounding': 'avrundning',
  'cause.setAside': 'poster som behöver åtgärdas',
  'cause.notCounted': 'HubSpot räknar inte med en försäljning',
  'cause.missingSale': 'HubSpot räknar med en försäljning som saknas här',
  'cause.currency': 'annan växelkurs hos HubSpot',
  'cause.changedMrr': 'MRR har ändrats sedan dess',
  'cause.likely': 'troligen {cause}',
  'cause.detail': '{cause} ({detail})',
  'cause.size': '{cause}: {points}',
  'entries.earned': 'Intjänat',
};
