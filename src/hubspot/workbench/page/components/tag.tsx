import type { StatusTagProps, TagProps } from '@hubspot/ui-extensions';
import { X } from 'lucide-react';
import { useTexts } from './host-texts.ts';
import { usePress } from './use-press.tsx';

export function Tag(props: TagProps) {
  const { children, variant = 'default', inline = false, onClick, overlay } = props;
  const { press, surround } = usePress(props);
  const className = `hs-tag hs-tag-${variant} ${inline ? 'hs-tag-inline' : ''}`;
  if (!onClick && !overlay) return <span className={className}>{children}</span>;
  return surround(
    <button type="button" className={`${className} hs-tag-button`} onClick={() => void press()}>
      {children}
    </button>,
    true,
  );
}

export function StatusTag(props: StatusTagProps) {
  const { children, variant = 'default', hollow = false, onClick } = props;
  const texts = useTexts();
  const content = (
    <>
      <span className={`hs-status-dot ${hollow ? 'hs-status-dot-hollow' : ''}`} aria-hidden />
      {children}
    </>
  );
  const className = `hs-status-tag hs-status-tag-${variant}`;
  return (
    <span className={className}>
      {onClick ? (
        <button type="button" className="hs-status-tag-button" onClick={() => onClick()}>
          {content}
        </button>
      ) : (
        content
      )}
      {props.showRemoveIcon && (
        <button
          type="button"
          className="icon-button"
          aria-label={texts.remove}
          onClick={() => props.onRemoveClick?.()}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
