/**
 * The props that an extension really gave. Over the wire an absent prop arrives as `undefined`,
 * which the libraries' own defaults do not take for absent.
 */
export function given<Props extends object>(
  props: Props,
): { [Name in keyof Props]?: Exclude<Props[Name], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Props]?: Exclude<Props[Name], undefined>;
  };
}
