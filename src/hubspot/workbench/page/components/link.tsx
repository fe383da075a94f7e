import type { LinkProps } from '@hubspot/ui-extensions';
import { ExternalLink } from 'lucide-react';
import { useTexts } from './host-texts.ts';
import { usePress } from './use-press.tsx';

export function Link(props: LinkProps) {
  const { children, variant = 'primary', preventDefault = false } = props;
  const { link, press, surround } = usePress(props);
  const texts = useTexts();
  const className = `hs-link hs-link-${variant}`;
  // Without an address to go to it acts, and is a button to a keyboard and a screen reader.
  if (!link || preventDefault) {
    return surround(
      <button type="button" className={`${className} hs-link-button`} onClick={() => void press()}>
        {children}
      </button>,
      true,
    );
  }
  return surround(
    <a
      className={className}
      href={link.url}
      {...(link.external ? { target: '_blank', rel: 'noopener' } : {})}
      onClick={() => void press()}
    >
      {children}
      {link.external && (
        <span className="hs-link-icon">
          <ExternalLink size={12} role="img" aria-label={texts.externalLink} />
        </span>
      )}
    </a>,
    true,
  );
}
