/** Stands in for Atlassian's gate client: never initialised, so every question gets its fallback and nothing is fetched. */
const client = {
  initializeCompleted: (): boolean => false,
  checkGate: (): boolean => false,
  isGateExists: (): boolean => false,
  isExperimentExists: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
};

// Atlaskit imports the client both ways.
export const FeatureGates = client;
export default client;
