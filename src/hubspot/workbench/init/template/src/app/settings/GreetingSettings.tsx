import { hubspot, Input } from '@hubspot/ui-extensions';
import { SettingsView } from '@hubspot/ui-extensions/experimental';
import { useState } from 'react';

hubspot.extend<'settings'>(() => <GreetingSettings />);

/** A draft and what was saved. Keep what was saved on a server of yours: HubSpot does not. */
function GreetingSettings() {
  const [saved, setSaved] = useState('Hello');
  const [draft, setDraft] = useState(saved);
  return (
    <SettingsView
      saveBarVisible={draft !== saved}
      numberOfSettingsChanged={1}
      onSave={() => setSaved(draft)}
      onCancel={() => setDraft(saved)}
    >
      <Input name="greeting" label="Greeting" value={draft} onInput={setDraft} />
    </SettingsView>
  );
}
