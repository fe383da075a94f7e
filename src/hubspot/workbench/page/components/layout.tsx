import type {
  AutoGridProps,
  BoxProps,
  DividerProps,
  FlexProps,
  InlineProps,
  SpacerProps,
  StackProps,
} from '@hubspot/ui-extensions';
import type { CSSProperties } from 'react';
import { spacingStyle, type Spacing } from './spacing.ts';
import { spaceOf } from './sizes.ts';

const justifications: Record<string, string> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  around: 'space-around',
  between: 'space-between',
};
const alignments: Record<string, string> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  baseline: 'baseline',
  stretch: 'stretch',
  auto: 'auto',
};

export function justifyOf(name: string | undefined): string {
  return justifications[name ?? 'start'] ?? 'flex-start';
}

export function alignOf(name: string | undefined): string {
  return alignments[name ?? 'stretch'] ?? 'stretch';
}

export function Flex(props: FlexProps & Spacing) {
  const { children, direction = 'row', justify, align, alignSelf, gap, wrap = 'nowrap' } = props;
  const style: CSSProperties = {
    flexDirection: direction,
    justifyContent: justifyOf(justify),
    alignItems: alignOf(align),
    gap: spaceOf(gap),
    flexWrap: wrap === true || wrap === 'wrap' ? 'wrap' : 'nowrap',
    ...(alignSelf ? { alignSelf: alignOf(alignSelf) } : {}),
    ...spacingStyle(props),
  };
  return (
    <div className="hs-flex" style={style}>
      {children}
    </div>
  );
}

/** The older name of a column of components. */
export function Stack({
  children,
  direction = 'column',
  distance,
  justify,
  align,
  width,
}: StackProps) {
  const style: CSSProperties = {
    flexDirection: direction,
    justifyContent: justifyOf(justify),
    alignItems: alignOf(align),
    gap: spaceOf(distance, 'sm'),
    ...(width ? { width } : {}),
  };
  return (
    <div className="hs-flex" style={style}>
      {children}
    </div>
  );
}

const flexes: Record<string, string> = { initial: '0 1 auto', auto: '1 1 auto', none: '0 0 auto' };

export function Box(props: BoxProps & Spacing) {
  const { children, flex = 'initial', alignSelf = 'auto' } = props;
  const style: CSSProperties = {
    flex: typeof flex === 'number' ? `${flex} 1 0` : flexes[flex],
    alignSelf: alignOf(alignSelf),
    minWidth: 0,
    ...spacingStyle(props),
  };
  return <div style={style}>{children}</div>;
}

/** Inline flow that wraps, such as a tag next to a text. */
export function Inline(props: InlineProps & Spacing) {
  const { children, justify, align, gap } = props;
  const style: CSSProperties = {
    flexWrap: 'wrap',
    justifyContent: justifyOf(justify),
    alignItems: alignOf(align),
    gap: spaceOf(gap),
    ...spacingStyle(props),
  };
  return (
    <div className="hs-flex" style={style}>
      {children}
    </div>
  );
}

export function AutoGrid(props: AutoGridProps & Spacing) {
  const { children, columnWidth, gap, flexible = false } = props;
  const columns = flexible
    ? `repeat(auto-fit, minmax(min(${columnWidth}px, 100%), 1fr))`
    : `repeat(auto-fill, ${columnWidth}px)`;
  const style: CSSProperties = {
    display: 'grid',
    gridTemplateColumns: columns,
    gap: spaceOf(gap),
    ...spacingStyle(props),
  };
  return <div style={style}>{children}</div>;
}

export function Divider({ size, distance }: DividerProps) {
  const margin = spaceOf(size ?? distance, 'sm');
  return <hr className="hs-divider" style={{ marginBlock: margin }} />;
}

export function Spacer({ size }: SpacerProps) {
  return <div style={{ height: spaceOf(size, 'sm') }} />;
}
