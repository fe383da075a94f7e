import type { AccordionProps } from '@hubspot/ui-extensions';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { sizeOf } from './sizes.ts';

export function Accordion(props: AccordionProps) {
  const { title, children, defaultOpen = false, open, disabled = false, size } = props;
  const [own, setOwn] = useState(defaultOpen);
  return (
    <Disclosure
      className={`hs-accordion hs-accordion-${sizeOf(size, 'sm')}`}
      isDisabled={disabled}
      isExpanded={open ?? own}
      onExpandedChange={(expanded) => {
        setOwn(expanded);
        props.onClick?.();
      }}
    >
      <Heading level={3}>
        <Button slot="trigger" className="hs-accordion-button">
          <ChevronRight size={16} aria-hidden />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="hs-accordion-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
