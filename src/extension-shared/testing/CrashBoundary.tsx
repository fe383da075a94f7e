import { Text } from '@hubspot/ui-extensions';
import { Component, type ReactNode } from 'react';

/** Shows the crash of what is within, in its place. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crash: string | null }> {
  override state: { crash: string | null } = { crash: null };

  static getDerivedStateFromError(error: unknown): { crash: string } {
    return { crash: `crashed: ${String(error)}` };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    return crash === null ? this.props.children : <Text>{crash}</Text>;
  }
}
