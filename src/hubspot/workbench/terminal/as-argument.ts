/** A text as it is written in a command, which whoever reads it may repeat. */
export const asArgument = (text: string) =>
  /^[\w@%+=:,./\\-]+$/.test(text) ? text : `"${text.replace(/["$`]/g, '\\$&')}"`;
