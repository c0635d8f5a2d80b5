/** Property tests play the same cases in every run, so that a red run says something about the change under test. */
import fc from 'fast-check';

/** Panel tests are typed without Node, in which they run all the same. */
const { process } = globalThis as { process?: { env: { PROPERTY_SEED?: string } } };

/** Another number looks elsewhere: `PROPERTY_SEED=$RANDOM npx jest …` hunts for what nobody has thought of. */
fc.configureGlobal({ seed: Number(process?.env.PROPERTY_SEED ?? 2026) });

export default fc;
