/** The site that the arguments ask for: the demo, one scenario, or imported files. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { SiteSeed } from './jira/seed';
import { scenarios } from './scenarios/catalogue';
import { demoSite } from './scenarios/demo-site';
import { importFiles } from './scenarios/import/import-files';
import { ArgumentProblem, type StartArguments } from './start-arguments';

export interface ChosenSite {
  readonly seed: SiteSeed;
  /** Names the folder of what the app stores, so that no site sees another one's. */
  readonly stateName: string;
  /** What to tell about an import. */
  readonly notes: readonly string[];
}

const demoGeneratorSeed = 1;

/** Rejects with ImportError for a file that cannot be read as asked; nothing is half-imported then. */
export async function chosenSite(wanted: StartArguments, now: Date): Promise<ChosenSite> {
  if (wanted.importFiles.length > 0) {
    const files = wanted.importFiles.map((file) => path.resolve(file));
    const { seed, imported, skipped } = await importFiles(files, { now });
    const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
    return {
      seed,
      stateName: `import-${createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)}`,
      notes: [
        `Imported ${rows(imported)}${skipped.length > 0 ? `, skipped ${skipped.length}:` : '.'}`,
        ...skipped.map(({ file, line, why }) => `  ${path.basename(file)}:${line}  ${why}`),
      ],
    };
  }
  if (wanted.scenario === null) {
    return { seed: demoSite({ now, seed: demoGeneratorSeed }), stateName: 'demo', notes: [] };
  }
  const scenario = scenarios.find(({ name }) => name === wanted.scenario);
  if (!scenario) {
    const names = scenarios.map(({ name }) => name).join(', ');
    throw new ArgumentProblem(`There is no scenario "${wanted.scenario}". There are ${names}.`);
  }
  return { seed: scenario.build({ now, seed: demoGeneratorSeed }), stateName: `scenario-${scenario.name}`, notes: [] };
}
