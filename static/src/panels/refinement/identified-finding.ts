import type { Finding } from '../../../../src/core/model/finding';

export interface IdentifiedFinding extends Finding {
  readonly id: string;
}

/** Ids that survive an edit elsewhere in the text, so that a half-typed reason does; equal findings are counted. */
export function identified(findings: readonly Finding[]): readonly IdentifiedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = JSON.stringify([finding.rule, finding.quote, finding.message]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...finding, id: `${name}#${count}` };
  });
}

/** What a finding is called when it is muted: its words, or what it says where it points at none. */
export const nameOf = ({ rule, quote, message }: Finding) => ({ rule, quote, ...(quote === '' ? { message } : {}) });
