/** Something the person at the keyboard can mend: shown as one sentence, without a stack. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}
