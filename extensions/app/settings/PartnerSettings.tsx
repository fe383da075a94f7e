import { hubspot } from '@hubspot/ui-extensions';
import { SettingsView } from './SettingsView.tsx';

hubspot.extend<'settings'>(() => <SettingsView />);
