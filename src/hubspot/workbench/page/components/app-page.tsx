import type { ReactNode } from 'react';
import { createContext, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useHost } from '../extension/host-context.ts';
import { PageSlotsContext } from '../extension/page-slots.ts';
import { useTexts } from './host-texts.ts';
import { Button } from './button.tsx';
import { HeaderMenu } from './header-menu.tsx';

interface PageLinkProps {
  to?: string;
  params?: Record<string, string>;
  children?: ReactNode;
}

interface LinkProps {
  href?: string;
  onClick?: () => void;
  disabled?: boolean;
  children?: ReactNode;
}

/** Fills the heading of the app page, and the browser's title. */
export function PageTitle({ children }: { children?: ReactNode }) {
  const { title } = useContext(PageSlotsContext);
  // The text comes in pieces; what it is in the end is in the page.
  useEffect(() => {
    if (title?.textContent) document.title = title.textContent;
  });
  return title ? createPortal(children, title) : <h2 className="hs-heading">{children}</h2>;
}

export function PageHeader({ children }: { children?: ReactNode }) {
  const { actions } = useContext(PageSlotsContext);
  const row = <div className="hs-button-row">{children}</div>;
  return actions ? createPortal(row, actions) : row;
}

/** How the links inside a page's header are drawn: the primary action's in colour. */
const HeaderVariantContext = createContext<'primary' | 'secondary'>('secondary');

export function PageHeaderPrimaryAction({ children }: { children?: ReactNode }) {
  return (
    <HeaderVariantContext.Provider value="primary">
      <span className="page-primary-action">{children}</span>
    </HeaderVariantContext.Provider>
  );
}

export function PageHeaderSecondaryActions({ children }: { children?: ReactNode }) {
  return <HeaderMenu>{children}</HeaderMenu>;
}

export function PageHeaderLink(props: LinkProps) {
  const variant = useContext(HeaderVariantContext);
  return (
    <Button size="sm" variant={variant} {...props}>
      {props.children}
    </Button>
  );
}

export function PageHeaderPageLink({ to, params, children }: PageLinkProps) {
  const host = useHost();
  const variant = useContext(HeaderVariantContext);
  return (
    <a
      className={`hs-button hs-button-${variant} hs-button-sm`}
      href={host.hrefOfPage(to ?? '/', params)}
    >
      {children}
    </a>
  );
}

/** A link to another of the app's pages. */
export function PageLink({ to, params, children }: PageLinkProps) {
  const host = useHost();
  return (
    <a className="hs-link" href={host.hrefOfPage(to ?? '/', params)}>
      {children}
    </a>
  );
}

export function PageBreadcrumbs({ children }: { children?: ReactNode }) {
  const { breadcrumbs } = useContext(PageSlotsContext);
  const texts = useTexts();
  const list = (
    <nav aria-label={texts.breadcrumbs}>
      <ol className="hs-breadcrumbs">{children}</ol>
    </nav>
  );
  return breadcrumbs ? createPortal(list, breadcrumbs) : list;
}

export function PageBreadcrumbsPageLink(props: PageLinkProps) {
  return (
    <li>
      <PageLink {...props} />
    </li>
  );
}

export function PageBreadcrumbsCurrent({ children }: { children?: ReactNode }) {
  return <li aria-current="page">{children}</li>;
}
