import type { CheckboxProps, RadioButtonProps, ToggleProps } from '@hubspot/ui-extensions';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { Checkbox as AriaCheckbox, Switch } from 'react-aria-components';
import { given } from './given.ts';
import { sizeOf } from './sizes.ts';
import { type Spacing, spacingStyle } from './spacing.ts';
import { useDraft } from './use-draft.ts';

/** Whether a tick is set; a click commits at once. */
function useChecked(
  props: (CheckboxProps | ToggleProps) & { value?: string; valueUpdates?: number },
) {
  const submitted = props.value;
  const { draft, setDraft, commit } = useDraft<boolean, boolean>(
    {
      name: props.name,
      draftName: props.name && `${props.name} ${submitted ?? ''}`,
      value: props.checked,
      valueUpdates: props.valueUpdates,
      defaultValue: props.initialIsChecked,
      onChange: (checked) =>
        (props.onChange as ((checked: boolean, value?: string) => void) | undefined)?.(
          checked,
          submitted,
        ),
    },
    false,
    (checked) => checked,
  );
  return {
    checked: draft,
    set(checked: boolean) {
      setDraft(checked);
      commit(checked);
    },
    isReadOnly: props.readOnly ?? props.readonly ?? false,
  };
}

export function Checkbox(props: CheckboxProps & Spacing) {
  const { checked, set, isReadOnly } = useChecked(props);
  const descriptionId = useId();
  const { children, description, inline = false } = props;
  return (
    <div
      className={inline ? 'hs-choice hs-choice-inline' : 'hs-choice'}
      style={spacingStyle(props)}
    >
      <AriaCheckbox
        className={`hs-checkbox hs-checkbox-${sizeOf(props.size ?? props.variant, 'md')}`}
        isSelected={checked}
        isDisabled={isReadOnly}
        onChange={set}
        {...given({ name: props.name, value: props.value, 'aria-label': props['aria-label'] })}
        {...(description === undefined ? {} : { 'aria-describedby': descriptionId })}
      >
        <span className="hs-checkbox-box">{checked && <Check aria-hidden />}</span>
        {children}
      </AriaCheckbox>
      {description !== undefined && (
        <span id={descriptionId} className="hs-field-description">
          {description}
        </span>
      )}
    </div>
  );
}

/** A single radio button: the extension decides which of several is checked. */
export function RadioButton(props: RadioButtonProps & Spacing) {
  const { checked, set, isReadOnly } = useChecked(props);
  return (
    <div
      className={props.inline ? 'hs-choice hs-choice-inline' : 'hs-choice'}
      style={spacingStyle(props)}
    >
      <label className={`hs-radio hs-radio-${sizeOf(props.size ?? props.variant, 'md')}`}>
        <input
          className="hs-radio-circle"
          type="radio"
          checked={checked}
          disabled={isReadOnly}
          onChange={(event) => set(event.target.checked)}
          {...given({ name: props.name, value: props.value })}
        />
        {props.children}
      </label>
      {props.description !== undefined && (
        <span className="hs-field-description">{props.description}</span>
      )}
    </div>
  );
}

export function Toggle(props: ToggleProps & Spacing) {
  const { checked, set, isReadOnly } = useChecked(props);
  const { label, labelDisplay = 'inline', textChecked = 'ON', textUnchecked = 'OFF' } = props;
  const size = sizeOf(props.size, 'md');
  return (
    <Switch
      className={`hs-toggle hs-toggle-${size} hs-toggle-label-${labelDisplay}`}
      style={spacingStyle(props)}
      isSelected={checked}
      isDisabled={isReadOnly}
      onChange={set}
      {...(labelDisplay === 'hidden' ? { 'aria-label': label } : {})}
      {...given({ name: props.name })}
    >
      {labelDisplay !== 'hidden' && <span>{label}</span>}
      <span className="hs-toggle-track" aria-hidden>
        <span className="hs-toggle-thumb" />
        {size === 'md' && (
          <span className="hs-toggle-text">{checked ? textChecked : textUnchecked}</span>
        )}
      </span>
    </Switch>
  );
}
