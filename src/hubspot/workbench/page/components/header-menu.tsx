import { ChevronDown } from 'lucide-react';
import { Children, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from './host-texts.ts';

/**
 * A header's secondary actions: one is a button, several are behind one button. They stay in the
 * page while they are out of sight, so that links and overlays in them are there.
 */
export function HeaderMenu({ children }: { children?: ReactNode }) {
  const texts = useTexts();
  const listId = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = ({ target }: Event) => {
      if (!whole.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  function close(): void {
    // What had the focus is about to be hidden.
    if (whole.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(false);
  }

  if (Children.count(children) < 2)
    return <span className="page-secondary-actions">{children}</span>;
  return (
    <span
      className="header-menu"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
    >
      <button
        type="button"
        ref={button}
        className="hs-button hs-button-secondary hs-button-sm"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="hs-button-text">{texts.actions}</span>
        <ChevronDown size={14} aria-hidden />
      </button>
      <span
        className="hs-popover header-menu-list"
        id={listId}
        hidden={!isOpen}
        onClickCapture={close}
      >
        {children}
      </span>
    </span>
  );
}
