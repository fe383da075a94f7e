import type { Confidence } from '../result.ts';
import type { SourceId } from './sources.ts';

export interface Citation {
  source: SourceId;
  confidence: Confidence;
}

/** Makes figures that share a source: `const seen = cite('faq-2016', 'official'); seen(625)`. */
export function cite(source: SourceId, confidence: Confidence) {
  return <Value>(value: Value): { value: Value } & Citation => ({ value, source, confidence });
}
