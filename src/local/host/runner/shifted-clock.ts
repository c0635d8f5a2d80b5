/**
 * Lets the app live at the site's date: a demo set to another day would otherwise be judged by today's.
 * Replaces the global Date once and returns how to move it; at offset 0 it tells the machine's time.
 */
export function shiftClock(): (offsetInMs: number) => void {
  const MachineDate = Date;
  let offset = 0;
  class SiteDate extends MachineDate {
    constructor(...args: unknown[]) {
      if (args.length === 0) super(MachineDate.now() + offset);
      else super(...(args as [number]));
    }
    static override now() {
      return MachineDate.now() + offset;
    }
  }
  // Date called as a function gives a text, which a class cannot.
  globalThis.Date = new Proxy(SiteDate, {
    apply: () => new SiteDate().toString(),
  }) as unknown as DateConstructor;
  return (offsetInMs) => {
    offset = offsetInMs;
  };
}
