/** Bundles the app with Atlassian's own bundler and prints where to. CommonJS, because the bundler asks for require.main. */
const { getNodeBundler, getWrapperProvider, getEntryPoints } = require('@forge/bundler');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

const quiet = () => undefined;
const logger = {
  info: quiet,
  debug: quiet,
  trace: quiet,
  warn: console.error,
  error: console.error,
  getDebugEnabled: () => false,
};

async function main() {
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader: reader }), config);
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const { outputDir } = await bundler.bundle({ appDirectory: process.cwd(), entryPoints });
  console.log(outputDir);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
