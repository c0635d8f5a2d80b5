/** Counts what runs or waits without a person, so that tests and the shell can wait until it is done. */
export class BackgroundWork {
  private open = 0;
  private waiting: (() => void)[] = [];

  begin() {
    this.open += 1;
  }

  end() {
    this.open -= 1;
    if (this.open > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  settled(): Promise<void> {
    return this.open === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }
}
