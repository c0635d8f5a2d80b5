/** What every chart says beside its own numbers. */
export const chartWords = {
  kind: 'chart',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  showTableNamed: (title: string) => `Show as table: ${title}`,
  showChartNamed: (title: string) => `Show as chart: ${title}`,
  howToWalk: 'Arrow keys walk from day to day.',
  day: 'Day',
} as const;
