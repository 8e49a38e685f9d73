/** Finding the terms of the zone in running text. Pure. */

export interface Term {
  readonly id: string;
  readonly title: string;
  /** As it stands in texts. */
  readonly forms: readonly string[];
  readonly meaning: string;
  readonly basis: string;
}

/** Text as it stands, or a term within it. */
export interface Stretch {
  readonly text: string;
  readonly term: Term | null;
}

export type FindTerms = (text: string) => readonly Stretch[];

interface Form {
  readonly text: string;
  readonly term: Term;
}

/** Forms by their first character, longest first: a place in a text is compared with few of them. */
const byFirstCharacter = (terms: readonly Term[]): ReadonlyMap<string, readonly Form[]> => {
  const groups = new Map<string, Form[]>();
  for (const term of terms)
    for (const text of term.forms) {
      const first = text.charAt(0);
      groups.set(first, [...(groups.get(first) ?? []), { text, term }]);
    }
  for (const group of groups.values()) group.sort((a, b) => b.text.length - a.text.length);
  return groups;
};

/**
 * Built once for all texts. The longest form at a place wins; of a term only the first place in a text is
 * marked, so that a paragraph stays quiet.
 */
export const termFinder = (terms: readonly Term[]): FindTerms => {
  const groups = byFirstCharacter(terms);
  return (text) => {
    const stretches: Stretch[] = [];
    const seen = new Set<string>();
    let plainFrom = 0;
    for (let at = 0; at < text.length;) {
      const form = groups.get(text.charAt(at))?.find((one) => text.startsWith(one.text, at));
      if (form === undefined) {
        at += 1;
        continue;
      }
      if (!seen.has(form.term.id)) {
        if (at > plainFrom) stretches.push({ text: text.slice(plainFrom, at), term: null });
        stretches.push(form);
        seen.add(form.term.id);
        plainFrom = at + form.text.length;
      }
      at += form.text.length;
    }
    if (plainFrom < text.length) stretches.push({ text: text.slice(plainFrom), term: null });
    return stretches;
  };
};
