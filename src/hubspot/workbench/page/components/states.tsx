import type { EmptyStateProps, ErrorStateProps } from '@hubspot/ui-extensions';
import { useTexts } from './host-texts.ts';
import { DrawnIllustration } from './illustration.tsx';

export function EmptyState(props: EmptyStateProps) {
  const { children, title, layout = 'horizontal', reverseOrder = false, flush = false } = props;
  const { imageName = 'emptyStateCharts', imageWidth = 250 } = props;
  return (
    <div
      className={`hs-state hs-state-${layout} ${reverseOrder ? 'hs-state-reversed' : ''} ${flush ? 'hs-state-flush' : ''}`}
    >
      <div className="hs-state-text">
        {title && <h2 className="hs-state-title">{title}</h2>}
        {children}
      </div>
      <DrawnIllustration name={imageName} width={imageWidth} alt="" />
    </div>
  );
}

const errorImages = { error: 'errorGeneral', support: 'customerSupport', lock: 'lock' } as const;

export function ErrorState({ children, title, type = 'error' }: ErrorStateProps) {
  const texts = useTexts();
  return (
    <div className="hs-state hs-state-vertical hs-state-reversed" role="alert">
      <div className="hs-state-text">
        <h2 className="hs-state-title">{title ?? texts.somethingWrong}</h2>
        {children}
      </div>
      <DrawnIllustration name={errorImages[type]} width={200} alt="" />
    </div>
  );
}
