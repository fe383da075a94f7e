/** Nobody writes data this deep, and what takes it apart goes a call deeper for each level. */
const deepest = 200;

/**
 * A request's JSON; null for what is none, and for what is nested deeper than programs can follow.
 * The depth is counted before anything is built.
 */
export function readJson(text: string): unknown {
  if (isTooDeep(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether JSON is nested deeper than programs can follow. */
export const isTooDeep = (text: string) => depthOf(text) > deepest;

function depthOf(text: string): number {
  let [depth, most, inText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inText && sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (inText) continue;
    else if (sign === '[' || sign === '{') most = Math.max(most, (depth += 1));
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return most;
}
