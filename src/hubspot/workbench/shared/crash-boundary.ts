import { Component, type ReactNode } from 'react';

interface Props {
  children?: ReactNode;
  onCrash: (error: Error) => void;
}

/**
 * Tells of what throws while it renders: an extension in its worker, or on the page a host component,
 * for example over props that it cannot draw. Without it React would only go blank.
 */
export class CrashBoundary extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: Error): void {
    this.props.onCrash(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? null : this.props.children;
  }
}
