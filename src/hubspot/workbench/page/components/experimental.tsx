import type { CSSProperties, ReactNode } from 'react';
import { useState } from 'react';
import { useHost } from '../extension/host-context.ts';
import { useTexts } from './host-texts.ts';
import { Button } from './button.tsx';
import { alignOf, justifyOf } from './layout.tsx';
import { extensionEvent, reactionsFor } from './press.ts';
import { sizeOf, spaceOf } from './sizes.ts';

interface LayoutProps {
  children?: ReactNode;
  fullWidth?: boolean;
  fullHeight?: boolean;
  align?: string;
  justify?: string;
  gap?: string;
}

function fullStyle({ fullWidth, fullHeight }: LayoutProps): CSSProperties {
  return { ...(fullWidth ? { width: '100%' } : {}), ...(fullHeight ? { height: '100%' } : {}) };
}

export function Stack2(props: LayoutProps) {
  const { children, align, gap } = props;
  return (
    <div
      className="hs-flex"
      style={{
        flexDirection: 'column',
        alignItems: alignOf(align),
        gap: spaceOf(gap),
        ...fullStyle(props),
      }}
    >
      {children}
    </div>
  );
}

export function Center(props: LayoutProps & { maxContentSize?: number | string; gutter?: string }) {
  const { children, maxContentSize, gutter } = props;
  const style: CSSProperties = {
    marginInline: 'auto',
    paddingInline: spaceOf(gutter),
    ...(maxContentSize === undefined ? { width: 'fit-content' } : { maxWidth: maxContentSize }),
    ...fullStyle(props),
  };
  return <div style={style}>{children}</div>;
}

/** Twelve columns, as far as an item's `size` says. */
export function Grid(props: LayoutProps & { size?: number }) {
  const { children, align, justify, gap, size = 12 } = props;
  const style: CSSProperties = {
    display: 'grid',
    gridTemplateColumns: `repeat(${size}, 1fr)`,
    alignItems: alignOf(align),
    justifyContent: justifyOf(justify),
    gap: spaceOf(gap),
  };
  return <div style={style}>{children}</div>;
}

export function GridItem(props: { children?: ReactNode; size?: number; offset?: number }) {
  const { children, size = 12, offset = 0 } = props;
  const start = offset > 0 ? `${offset + 1} / ` : '';
  return <div style={{ gridColumn: `${start}span ${size}` }}>{children}</div>;
}

export function MediaObject(props: {
  children?: ReactNode;
  itemLeft?: ReactNode;
  itemRight?: ReactNode;
  align?: string;
  spacing?: string;
}) {
  const { children, itemLeft, itemRight, align, spacing } = props;
  return (
    <div className="hs-flex" style={{ alignItems: alignOf(align), gap: spaceOf(spacing, 'sm') }}>
      {itemLeft && <div>{itemLeft}</div>}
      <div style={{ flex: 1 }}>{children}</div>
      {itemRight && <div>{itemRight}</div>}
    </div>
  );
}

/** Pixels for the sizes of an inline frame. */
const frameHeights = { flush: 300, xs: 200, sm: 200, md: 400, lg: 640, xl: 640 };

/** One whose address cannot be used is empty, and has no `src`. */
export function Iframe({ src, height }: { src?: string; height?: string }) {
  const texts = useTexts();
  return (
    <iframe
      className="hs-iframe"
      title={src ?? texts.embeddedPage}
      src={src}
      height={frameHeights[sizeOf(height, 'md')]}
      sandbox="allow-scripts allow-forms allow-popups allow-same-origin"
    />
  );
}

export function ExpandableText(props: {
  children?: ReactNode;
  maxHeight?: number;
  expandButtonText?: string;
  collapseButtonText?: string;
  expanded?: boolean;
}) {
  const { children, maxHeight = 60, expanded } = props;
  const texts = useTexts();
  const { expandButtonText = texts.showMore, collapseButtonText = texts.showLess } = props;
  const [own, setOwn] = useState(false);
  const open = expanded ?? own;
  return (
    <div>
      <div className="hs-expandable" style={open ? {} : { maxHeight }}>
        {children}
      </div>
      <button
        type="button"
        className="hs-link hs-link-button"
        aria-expanded={open}
        onClick={() => setOwn(!open)}
      >
        {open ? collapseButtonText : expandButtonText}
      </button>
    </div>
  );
}

/** A settings page with HubSpot's bar for saving at the bottom. */
export function SettingsView(props: {
  children?: ReactNode;
  saveBarVisible?: boolean;
  numberOfSettingsChanged?: number;
  onSave?: (...given: unknown[]) => unknown;
  onCancel?: (...given: unknown[]) => unknown;
}) {
  const { children, saveBarVisible = false, numberOfSettingsChanged: changed } = props;
  const { overlays } = useHost();
  const texts = useTexts();
  const run = (action: typeof props.onSave) => () =>
    void action?.(extensionEvent(), reactionsFor(overlays));
  return (
    <div>
      {children}
      {saveBarVisible && (
        <div className="hs-save-bar" role="region" aria-label={texts.unsavedChanges}>
          <Button variant="primary" onClick={run(props.onSave)}>
            {texts.save}
          </Button>
          <Button onClick={run(props.onCancel)}>{texts.cancel}</Button>
          {changed !== undefined && <span>{texts.settingsChanged(changed)}</span>}
        </div>
      )}
    </div>
  );
}
