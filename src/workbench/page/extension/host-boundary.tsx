import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  onCrash: (error: Error) => void;
}

/** Keeps a host component that fails, for example over props it cannot draw, from ending the page. */
export class HostBoundary extends Component<Props, { crashed: boolean }> {
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
