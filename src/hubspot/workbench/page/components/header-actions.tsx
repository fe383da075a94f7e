import type { ReactNode } from 'react';
import { useContext } from 'react';
import { createPortal } from 'react-dom';
import { PageSlotsContext } from '../extension/page-slots.ts';
import { Button } from './button.tsx';
import { HeaderMenu } from './header-menu.tsx';
import { childrenOfType } from './remote-children.tsx';

interface HeaderButtonProps {
  children?: ReactNode;
  onClick?: () => void;
  href?: string;
  disabled?: boolean;
  overlay?: ReactNode;
}

/** The buttons of an app home page, in the page's header. */
export function HeaderActions({ children }: { children?: ReactNode }) {
  const { actions } = useContext(PageSlotsContext);
  const row = (
    <div className="hs-button-row">
      <HeaderMenu>{childrenOfType(children, 'SecondaryHeaderActionButton')}</HeaderMenu>
      {childrenOfType(children, 'PrimaryHeaderActionButton')}
    </div>
  );
  return actions ? createPortal(row, actions) : row;
}

export function PrimaryHeaderActionButton(props: HeaderButtonProps) {
  return (
    <Button {...props} variant="primary" size="sm">
      {props.children}
    </Button>
  );
}

export function SecondaryHeaderActionButton(props: HeaderButtonProps) {
  return (
    <Button {...props} variant="secondary" size="sm">
      {props.children}
    </Button>
  );
}
