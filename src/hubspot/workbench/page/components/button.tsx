import type { ButtonProps, LoadingButtonProps } from '@hubspot/ui-extensions';
import { ExternalLink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from './host-texts.ts';
import { useFormActions } from './form-scope.ts';
import { DrawnIcon } from './icon.tsx';
import { LoadingSpinner } from './loading-spinner.tsx';
import { sizeOf } from './sizes.ts';
import { type Spacing, spacingStyle } from './spacing.ts';
import { usePress } from './use-press.tsx';

export function Button(props: ButtonProps & Spacing) {
  const { children, disabled = false, variant = 'secondary', type = 'button', size } = props;
  const { press, runClick, link, surround } = usePress(props);
  const form = useFormActions();
  const texts = useTexts();
  const shared = {
    className: `hs-button hs-button-${variant} hs-button-${sizeOf(size, 'md')} ${props.truncate ? 'hs-truncate' : ''}`,
    style: spacingStyle(props),
  };
  const content = (
    <>
      <span className="hs-button-text">{children}</span>
      {link?.external && <ExternalLink size={14} role="img" aria-label={texts.externalLink} />}
    </>
  );
  if (link && !disabled) {
    return surround(
      <a
        {...shared}
        href={link.url}
        {...(link.external ? { target: '_blank', rel: 'noopener' } : {})}
        onClick={() => void runClick()}
      >
        {content}
      </a>,
      true,
    );
  }
  return surround(
    <AriaButton
      {...shared}
      isDisabled={disabled}
      type={type}
      onPress={() => {
        if (type === 'reset') form?.reset();
        void press();
      }}
    >
      {content}
    </AriaButton>,
    false,
  );
}

/** A button that shows that something is under way, and then that it has ended. */
export function LoadingButton(props: LoadingButtonProps & Spacing) {
  const { children, disabled = false, loading = false, variant = 'secondary', size } = props;
  const { openBehavior = 'onClick' } = props.overlayOptions ?? {};
  const { runClick, openOverlay, surround } = usePress(props);
  const texts = useTexts();
  const wasLoading = useRef(false);
  const finished = useRef(false);
  if (wasLoading.current && !loading) finished.current = true;
  useEffect(() => {
    if (wasLoading.current && !loading && openBehavior === 'onLoadingFinish') openOverlay();
    wasLoading.current = loading;
  });
  return surround(
    <AriaButton
      className={`hs-button hs-button-${variant} hs-button-${sizeOf(size, 'md')} ${props.truncate ? 'hs-truncate' : ''}`}
      style={spacingStyle(props)}
      isDisabled={disabled}
      isPending={loading}
      type={props.type ?? 'button'}
      onPress={() => {
        void runClick();
        if (openBehavior === 'onClick') openOverlay();
      }}
    >
      {loading && <LoadingSpinner label={texts.loading} size="xs" />}
      {finished.current && !loading && (
        <DrawnIcon name={props.resultIconName ?? 'success'} size={14} />
      )}
      <span className="hs-button-text">{children}</span>
    </AriaButton>,
    false,
  );
}
