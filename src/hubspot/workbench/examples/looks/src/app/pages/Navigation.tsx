import { Accordion, StepIndicator, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import { longWords, Section, State } from './Section.tsx';

const steps = ['Choose', 'Check', longWords];
const variants = ['default', 'compact', 'flush'] as const;

export function Navigation() {
  return (
    <Section title="Navigation">
      {(['default', 'enclosed'] as const).map((variant) => (
        <Tabs key={variant} variant={variant} defaultSelected="second">
          <Tab tabId="first" title="First">
            <Text>First</Text>
          </Tab>
          <Tab tabId="second" title="Second">
            <Text>The second is chosen</Text>
          </Tab>
          <Tab tabId="third" title="Disabled" disabled>
            <Text>Third</Text>
          </Tab>
          <Tab tabId="long" title={longWords}>
            <Text>Long</Text>
          </Tab>
        </Tabs>
      ))}
      <State name="Accordion">
        {(['xs', 'sm', 'md'] as const).map((size) => (
          <Accordion key={size} title={`Accordion, ${size}`} size={size}>
            <Text>Inside</Text>
          </Accordion>
        ))}
        <Accordion title={longWords} defaultOpen>
          <Text>Inside of the open one</Text>
        </Accordion>
        <Accordion title="Disabled" disabled>
          <Text>Inside</Text>
        </Accordion>
      </State>
      {variants.map((variant) => (
        <State key={variant} name={`StepIndicator, ${variant}`}>
          <StepIndicator stepNames={steps} currentStep={1} variant={variant} />
        </State>
      ))}
      <StepIndicator
        stepNames={steps}
        currentStep={2}
        direction="vertical"
        onClick={() => undefined}
      />
    </Section>
  );
}
