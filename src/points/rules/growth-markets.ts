import type { Confidence } from '../result.ts';
import type { GrowthMarkets } from './schema.ts';
import type { SourceId } from './sources.ts';

/** The countries that HubSpot's lists of 2021 and 2022 name. */
const namedCountries = [
  ...['IN', 'CN', 'MN', 'KR', 'BD', 'BN', 'KH', 'HK', 'ID', 'LA', 'MY', 'MV', 'MM', 'NP'],
  ...['PK', 'PH', 'LK', 'SG', 'TW', 'TH', 'TL', 'VN'],
];
/**
 * The lists say "Latin America" and no more. These are the twenty republics that the name usually
 * means; which countries HubSpot counts was not found.
 */
const latinAmerica = [
  ...['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'CU', 'DO', 'EC', 'SV', 'GT', 'HT', 'HN', 'MX'],
  ...['NI', 'PA', 'PY', 'PE', 'UY', 'VE'],
];

/** The list of one source; the countries of a region are inferred, whatever the source. */
export function growthCountries(
  source: SourceId,
  confidence: Confidence,
): GrowthMarkets['countries'] {
  return [
    { region: null, codes: namedCountries, source, confidence },
    { region: 'Latin America', codes: latinAmerica, source, confidence: 'inferred' },
  ];
}
