import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { useTexts } from './host-texts.ts';
import { useOverlay } from './overlay.tsx';
import { extensionEvent, reactionsFor } from './press.ts';
import { useRemoteChildren } from './remote-children.tsx';
import { sizeOf } from './sizes.ts';

export function Dropdown(props: DropdownProps) {
  const texts = useTexts();
  const { children, options = [], buttonText = texts.more, buttonSize, disabled = false } = props;
  const { variant = 'secondary' } = props;
  const host = useHost();
  const items = useRemoteChildren<DropdownButtonItemProps>(children, 'DropdownButtonItem');
  const [overlayOf, setOverlayOf] = useState<string | null>(null);
  const overlay = useOverlay(items.find((item) => item.id === overlayOf)?.props.overlay);
  const trigger = useRef<HTMLButtonElement>(null);
  const isOpen = overlay.element !== null;

  // The item that opened it is gone when it closes, and would leave the focus nowhere.
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      if (document.activeElement === document.body) trigger.current?.focus();
    };
  }, [isOpen]);

  function choose(key: string): void {
    const item = items.find((it) => it.id === key);
    if (!item) {
      options[Number(key)]?.onClick?.();
      return;
    }
    void item.props.onClick?.(extensionEvent(), reactionsFor(host.overlays));
    if (item.props.overlay) {
      setOverlayOf(item.id);
      overlay.open();
    }
  }

  return (
    <>
      <MenuTrigger>
        <Button
          ref={trigger}
          className={`hs-button hs-button-${variant} hs-button-${sizeOf(buttonSize, 'md')}`}
          isDisabled={disabled}
        >
          <span className="hs-button-text">{buttonText}</span>
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="hs-popover">
          <Menu className="hs-menu" onAction={(key) => choose(String(key))}>
            {options.map((option, at) => (
              <MenuItem className="hs-menu-item" key={at} id={String(at)}>
                {option.label}
              </MenuItem>
            ))}
            {items.map((item) => (
              <MenuItem className="hs-menu-item" key={item.id} id={item.id} textValue={item.text}>
                {item.content}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {overlay.element}
    </>
  );
}

/** Drawn by the dropdown around it; alone, outside one, it is its own content. */
export function DropdownButtonItem({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}
