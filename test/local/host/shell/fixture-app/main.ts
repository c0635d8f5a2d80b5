/** Hands the real bridge package to the test, which drives it from inside the frame. */
import * as bridge from '@forge/bridge';

Object.assign(globalThis, { bridge });
