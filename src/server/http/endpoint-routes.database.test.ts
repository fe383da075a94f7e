import type { Dictionary } from '@partner-tier-points/texts';
import { expect, onTestFinished, test } from 'vitest';
import { startTestService } from '../testing/test-service.ts';

test('an answer that breaks the contract is not sent: 500, and the log names the field', async () => {
  const broken = JSON.parse('{"card.history": 70951}') as Dictionary;
  const service = await startTestService([0], {
    moreTexts: new Map([['tlh', () => ({ shared: {}, own: broken })]]),
  });
  onTestFinished(() => service.close());
  const { status, body } = await service.ask('/v1/texts/tlh?bundle=card');
  expect(status).toBe(500);
  expect(body).toMatchObject({ code: 'internal' });
  expect(service.log()).toContain('The answer to GET /v1/texts/:language breaks the contract');
  expect(service.log()).toContain('"path":"own.card.history"');
  expect(service.log()).not.toContain('70951');
});
