import { Text } from '@hubspot/ui-extensions';
import { afterEach, expect, test, vi } from 'vitest';
import { createPatientRenderer, openView, visibleText } from '../testing/index.ts';
import { useLanguageChoice } from './useLanguageChoice.ts';
import { useToday } from './useToday.ts';

afterEach(() => vi.useRealTimers());

test('today is the day in the account’s time zone when the view opened', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-31T22:30:00Z') });
  const Today = () => <Text>{useToday()}</Text>;
  const renderer = createPatientRenderer('pages');
  renderer.mocks.context.portal.timezone = 'Europe/Stockholm';
  renderer.render(<Today />);
  expect(visibleText(renderer.getRootNode())).toBe('2026-12-31');

  vi.setSystemTime(new Date('2026-12-31T23:30:00Z'));
  renderer.render(<Today />);
  expect(visibleText(renderer.getRootNode())).toBe('2026-12-31');

  const later = createPatientRenderer('pages');
  later.mocks.context.portal.timezone = 'Europe/Stockholm';
  later.render(<Today />);
  expect(visibleText(later.getRootNode())).toBe('2027-01-01');
});

test('shows HubSpot’s language to a user who chooses one, and can fetch the texts again', () => {
  const reload = vi.fn();
  function Choice() {
    const choice = useLanguageChoice();
    choice.reload();
    return <Text>{choice.languageOfHubSpot}</Text>;
  }
  expect(openView(<Choice />, 'en', { languageOfHubSpot: 'ja', reload }).text()).toBe('ja');
  expect(reload).toHaveBeenCalledTimes(1);
});
