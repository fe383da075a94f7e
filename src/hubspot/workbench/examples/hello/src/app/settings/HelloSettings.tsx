import { hubspot, Input, Text } from '@hubspot/ui-extensions';
import { SettingsView } from '@hubspot/ui-extensions/experimental';
import { useState } from 'react';

hubspot.extend<'settings'>(({ context }) => <HelloSettings timeZone={context.portal.timezone} />);

function HelloSettings({ timeZone }: { timeZone: string }) {
  const [saved, setSaved] = useState('Hello');
  const [draft, setDraft] = useState(saved);
  return (
    <SettingsView
      saveBarVisible={draft !== saved}
      numberOfSettingsChanged={1}
      onSave={() => setSaved(draft)}
      onCancel={() => setDraft(saved)}
    >
      <Input name="greeting" label="Greeting" value={draft} onChange={setDraft} />
      <Text>
        Saved: {saved}, in {timeZone}
      </Text>
    </SettingsView>
  );
}
