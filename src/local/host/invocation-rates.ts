/** How often one person may call the app's functions: Forge stops at 1,200 a minute. */
const callsPerMinute = 1200;

export class InvocationRates {
  constructor(private readonly now: () => Date) {}

  private minute = 0;
  private calls = new Map<string, number>();

  /** Throws in Forge's words when the person has used up this minute. */
  count(accountId: string) {
    const minute = Math.floor(this.now().getTime() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.calls = new Map();
    }
    const calls = (this.calls.get(accountId) ?? 0) + 1;
    this.calls.set(accountId, calls);
    if (calls > callsPerMinute) throw new Error('Limits for the current installation have been exceeded');
  }
}
