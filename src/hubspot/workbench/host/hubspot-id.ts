import * as z from 'zod';

const error = 'write the digits of a HubSpot ID in quotes';

/**
 * HubSpot's ids are digits; in JSON people write them with and without quotes. A number that is too
 * large for JavaScript has lost its last digits.
 */
export const hubspotId = z
  .union([z.string(), z.int({ error })], { error })
  .transform(String)
  .pipe(z.string().regex(/^\d+$/, 'a HubSpot ID has only digits'));
