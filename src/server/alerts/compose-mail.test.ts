import { languages } from '@partner-tier-points/texts';
import { expect, test } from 'vitest';
import { composeAlerts, composeConfirmation } from './compose-mail.ts';

const url = 'https://points.example.com/alerts';

test.each(languages)('in %s an address has its own line, after what it is for', (language) => {
  const links = { appUrl: `${url}/app`, unsubscribeUrl: `${url}/stop` };
  const text = composeAlerts([], { language, ...links }).text;
  for (const said of [text, composeConfirmation(`${url}/confirm`, language).text]) {
    const lines = said.split('\n');
    for (const [at, line] of lines.entries()) {
      if (!line.includes(url)) continue;
      expect(line).toMatch(/^https:\S+$/);
      expect(lines[at - 1]).not.toBe('');
    }
  }
});
