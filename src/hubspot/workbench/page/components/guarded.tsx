import { Component, type ComponentType, type ContextType } from 'react';
import { HostContext } from '../extension/host-context.ts';
import { createPropLog } from '../extension/prop-log.ts';
import { fitProps, missingTexts } from './fit-props.ts';
import type { Misfit } from './misfit.ts';
import { sayValue } from './say-misfit.ts';

type Props = Record<string, unknown>;

/**
 * A host component that no prop can end: it gets what it can draw, and the log says what was wrong
 * with the rest. Should it fail all the same, its own place says so, and the page stays.
 */
export function guarded(name: string, Drawn: ComponentType): ComponentType {
  const Inner = Drawn as ComponentType<Props>;
  return class Guarded extends Component<Props, { failure: Error | null; of: Props }> {
    static override contextType = HostContext;
    static displayName = name;
    declare context: ContextType<typeof HostContext>;

    override state = { failure: null as Error | null, of: this.props };
    private misfits: Misfit[] = [];

    static getDerivedStateFromError(failure: Error) {
      return { failure };
    }

    /** Other props are another try. */
    static getDerivedStateFromProps(props: Props, state: { failure: Error | null; of: Props }) {
      return state.of === props ? null : { failure: null, of: props };
    }

    override componentDidMount(): void {
      this.tell();
    }

    override componentDidUpdate(): void {
      this.tell();
    }

    override componentDidCatch({ message }: Error): void {
      const given = Object.entries(this.props)
        .filter(([prop]) => prop !== 'children')
        .map(([prop, value]) => `${prop}: ${sayValue(value)}`);
      const text = `${name} cannot be drawn with ${given.join(', ') || 'no props'}: ${message}`;
      if (this.context) createPropLog(this.context).failure(name, text);
    }

    private tell(): void {
      if (this.misfits.length === 0 || !this.context) return;
      createPropLog(this.context).misfits(name, this.misfits);
      this.misfits = [];
    }

    override render() {
      const { failure } = this.state;
      if (failure) {
        return (
          <div className="placeholder" role="alert" data-not-drawn={name}>
            <strong>{name}</strong> cannot be drawn: {failure.message}
          </div>
        );
      }
      const { props, misfits } = fitProps(name, this.props);
      this.misfits = [...misfits, ...missingTexts(name, this.props)];
      return <Inner {...props} />;
    }
  } as unknown as ComponentType;
}
