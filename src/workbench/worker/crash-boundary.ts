import { Component, type ReactNode } from 'react';

interface Props {
  children?: ReactNode;
  onCrash: (error: Error) => void;
}

/** Tells the page when an extension throws while it renders; without it React would only go blank. */
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
