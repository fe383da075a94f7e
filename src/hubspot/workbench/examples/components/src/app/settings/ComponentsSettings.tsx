import { hubspot, Toggle } from '@hubspot/ui-extensions';
import { SettingsView } from '@hubspot/ui-extensions/experimental';
import { useState } from 'react';

hubspot.extend<'settings'>(() => <ComponentsSettings />);

/** The one component that is for settings alone: its bar appears while something is not saved. */
function ComponentsSettings() {
  const [alerts, setAlerts] = useState(true);
  const [saved, setSaved] = useState(false);
  return (
    <SettingsView
      saveBarVisible={alerts !== saved}
      numberOfSettingsChanged={1}
      onSave={() => setSaved(alerts)}
      onCancel={() => setAlerts(saved)}
    >
      <Toggle
        name="alerts"
        label="Alerts before points expire"
        checked={alerts}
        onChange={setAlerts}
      />
    </SettingsView>
  );
}
