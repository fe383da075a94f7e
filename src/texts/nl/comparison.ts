import type { TranslationOf } from '../message.ts';
import type { comparison as english } from '../en/comparison.ts';

/** What the server composes of the view Compare, in Dutch. */
export const comparison: TranslationOf<typeof english> = {
  'compare.tiers': '{left}: bereikte tier {leftTier}. {right}: bereikte tier {rightTier}.',
  'ruleSet.dealBased': 'Dealgebaseerd model',
  'compare.same': 'Alle klanten hebben onder beide dezelfde punten.',
  'compare.clients': {
    one: '{count} van {all} klanten heeft andere punten.',
    other: '{count} van {all} klanten hebben andere punten.',
  },
  'reconcile.how': 'Totalen van de klanten van wie beide cijfers bekend zijn.',
  'reconcile.mrr':
    'Deze regels meten MRR en HubSpot bewaart punten, dus ze zijn niet te vergelijken.',
  'reconcile.standIns': {
    one: '{count} klant is niet meegenomen omdat het cijfer van HubSpot wordt gebruikt waar gegevens ontbreken.',
    other:
      '{count} klanten zijn niet meegenomen omdat de cijfers van HubSpot worden gebruikt waar gegevens ontbreken.',
  },
  'reconcile.same': 'Alle cijfers komen overeen.',
  'reconcile.differences': {
    one: '{count} cijfer verschilt.',
    other: '{count} cijfers verschillen.',
  },
  'reconcile.causes': 'Redenen',
  'reconcile.reportedOn': 'Datum van het HubSpot-cijfer',
  'reconcile.clientId': 'Klant-ID',
  'reconcile.deal': 'Deal-ID',
  'reconcile.dealLink': 'Link naar de deal',
  'reconcile.clients': 'Klanten',
  'reconcile.conversion': 'Omrekening van',
  'reconcile.conversionFrom': 'Omrekening sinds',
  'reconcile.entryPoints': 'Punten van de deal',
  'cause.earnedSince': 'sindsdien verdiend',
  'cause.endedSince': 'sindsdien verlopen',
  'cause.otherMarket': 'andere marktvermenigvuldiger',
  'cause.unshared': 'niet gedeeld tussen partners',
  'cause.otherRuleSet': 'andere regels',
  'cause.rounding': 'afronding',
  'cause.setAside': 'records die aandacht vereisen',
  'cause.notCounted': 'HubSpot telt een verkoop niet mee',
  'cause.missingSale': 'HubSpot telt een verkoop mee die hier ontbreekt',
  'cause.currency': 'andere wisselkoers bij HubSpot',
  'cause.changedMrr': 'MRR sindsdien gewijzigd',
  'cause.likely': 'waarschijnlijk {cause}',
  'cause.detail': '{cause} ({detail})',
  'cause.size': '{cause}: {points}',
  'entries.earned': 'Verdiend',
};
