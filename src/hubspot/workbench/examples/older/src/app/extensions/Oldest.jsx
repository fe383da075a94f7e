/* global self */
import { LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { createRoot } from '@remote-ui/react';
import { useEffect, useState } from 'react';

// What `hubspot.extend` of an SDK before 0.8 does with its callback.
self.extend((root, { runServerlessFunction }) => {
  createRoot(root).render(<Oldest runServerless={runServerlessFunction} />);
  root.mount();
});

/** Asks as SDKs before 0.13 do; what is not there or answers otherwise throws. */
async function askAll(runServerless) {
  const { status, response } = await runServerless({ name: 'greet', payload: { text: 'of old' } });
  const properties = await (await self.fetchCrmProperties(['email'], () => {})).json();
  const deals = await (await self.fetchAssociations({ toObjectType: '0-3' })).json();
  return `${status}: ${response}; ${properties.data.email}; ${deals.data.results.length} deals`;
}

function Oldest({ runServerless }) {
  const [answers, setAnswers] = useState(null);
  useEffect(() => void askAll(runServerless).then(setAnswers), [runServerless]);
  return answers === null ? <LoadingSpinner label="Asking" /> : <Text>{answers}</Text>;
}
