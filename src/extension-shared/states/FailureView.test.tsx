import { Alert, Button, ErrorState, Text } from '@hubspot/ui-extensions';
import type { Problem } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import {
  ServerAnswerInvalid,
  ServerRefused,
  ServerUnreachable,
  type ServerFailure,
} from '../data-port/errors.ts';
import { openView } from '../testing/index.ts';
import { FailureAlert, FailureView } from './FailureView.tsx';
import { useProblemText } from './useProblemText.ts';

const refused = (code: Problem['code'], more: Partial<Problem> = {}) =>
  new ServerRefused({ code, message: '', ...more });

function open(failure: ServerFailure) {
  return openView(<FailureView failure={failure} onRetry={() => {}} />);
}

test.each([
  [refused('account.disconnected'), 'error', 'The app is not connected', 'install the app'],
  [refused('hubspot.refused'), 'lock', 'HubSpot refused access', 'Either this is not a partner'],
  [refused('superAdmin.required'), 'lock', 'Only a super admin', 'you are not a super admin'],
  [refused('beta.required'), 'lock', 'Tier points are in beta', 'Try the new Tier Points beta'],
  [refused('hubspot.unavailable'), 'error', 'HubSpot is not responding', 'Try again in a minute'],
  [refused('hubspot.rateLimited'), 'error', 'HubSpot is limiting requests', 'so many requests'],
  [refused('hubspot.dailyLimit'), 'error', 'no more API calls until midnight', 'time zone'],
  [refused('hubspot.unauthorized'), 'error', 'does not accept', 'install the app again'],
  [refused('hubspot.unexpected'), 'error', 'unexpected answer', 'Try again in a minute'],
  [refused('signature.missing'), 'error', 'did not recognize this request', 'client secret'],
  [refused('signature.invalid'), 'error', 'did not recognize this request', 'client secret'],
  [refused('signature.expired'), 'error', 'did not recognize this request', 'client secret'],
  [refused('terms.outdated'), 'error', 'The beta terms have changed', 'Reload the page'],
  [refused('request.invalid'), 'error', 'Some values were not accepted', 'Correct the marked'],
  [refused('limit.reached'), 'error', 'Too many requests', 'Wait a moment'],
  [refused('access.required'), 'lock', 'You do not have access', 'A super admin decides'],
  [refused('export.duplicateColumns'), 'error', 'cannot be exported', 'have the same name'],
  [refused('list.nameTaken'), 'error', 'Another HubSpot list', 'another name'],
  [refused('database.unavailable'), 'error', 'is not responding', 'in a minute'],
  [refused('refresh.tooSoon', { retryAfter: 41.2 }), 'error', 'a moment ago', 'in 42 seconds'],
  [refused('notFound'), 'error', 'no longer exists', 'Reload the page'],
  [refused('server.stopping'), 'error', 'server is restarting', 'in a minute'],
  [refused('storage.full'), 'error', 'no storage space', 'nothing can be saved'],
  [refused('internal'), 'error', 'Something went wrong', 'who runs the app: internal'],
  [
    refused('internal', { requestId: 'request-7' }),
    'error',
    'Something went wrong',
    'who runs the app: request-7',
  ],
  [
    new ServerAnswerInvalid(200, 'not JSON'),
    'error',
    'Something went wrong',
    'who runs the app: ServerAnswerInvalid',
  ],
  [new ServerUnreachable(null), 'error', 'server is not responding', 'Check your connection'],
] as const)(
  '%s is shown as a %s with what happened and what to do',
  (failure, type, title, body) => {
    const state = open(failure).find(ErrorState);
    expect(state.props.type).toBe(type);
    expect(state.props.title).toContain(title);
    expect(state.findAll(Text).map(({ text }) => text)).toEqual([expect.stringContaining(body)]);
  },
);

test('the scopes that HubSpot misses are listed', () => {
  const scopes = ['crm.lists.write', 'crm.objects.deals.read'];
  const view = open(refused('hubspot.refused', { scopes }));
  const [, list] = view.findAll(Text);
  expect(list?.text).toBe('Missing scopes: crm.lists.write, crm.objects.deals.read');
  expect(list?.props.format).toEqual({ fontWeight: 'demibold' });
});

test('another try also fetches texts that are missing', () => {
  const tried: string[] = [];
  const view = openView(
    <FailureView failure={refused('internal')} onRetry={() => tried.push('view')} />,
    'en',
    { retry: () => tried.push('texts') },
  );
  expect(view.find(Button).text).toBe('Try again');
  view.find(Button).trigger('onClick');
  expect(tried).toEqual(['texts', 'view']);
});

test('shows the same in an alert next to a form', () => {
  const view = openView(<FailureAlert failure={refused('request.invalid')} />);
  expect(view.find(Alert).props).toMatchObject({
    title: 'Some values were not accepted',
    variant: 'error',
  });
  expect(view.text()).toContain('Correct the marked fields and save again.');
});

test('says in the user’s language that the server cannot be reached, in full or by the title alone', () => {
  const unreachable = <FailureView failure={new ServerUnreachable(null)} onRetry={() => {}} />;
  const swedish = openView(unreachable, 'sv');
  expect(swedish.find(ErrorState).props.title).toBe('Servern svarar inte');
  expect(swedish.findAll(Text)).toHaveLength(1);
  // Neither English for a Swede nor half of each: the texts that say more are not there.
  const english = openView(unreachable, 'en', { languageOfHubSpot: 'sv' });
  expect(english.findAll(Text)).toHaveLength(0);
});

function Problems({ codes }: { codes: string[] }) {
  const problemText = useProblemText();
  return <Text>{codes.map(problemText).join(' | ')}</Text>;
}

test('the code of a problem becomes words; one that this build does not know stays', () => {
  expect(openView(<Problems codes={['hubspot.unavailable', 'from.later']} />).text()).toBe(
    'HubSpot is not responding | from.later',
  );
});
