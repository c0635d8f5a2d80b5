/** One warm process. It runs one invocation at a time and is killed, not asked, when its time is up. */
import { fork, type ChildProcess } from 'node:child_process';
import { FunctionFailed } from './function-failed';
import type { ChildMessage, InvokeMessage, StartMessage } from './protocol';

export interface WarmFunctionOptions {
  readonly runnerFile: string;
  readonly memoryInMegabytes: number;
  readonly start: Omit<StartMessage, 'kind'>;
  readonly onLog: (level: 'info' | 'warn' | 'error', text: string) => void;
}

export class WarmFunction {
  private readonly child: ChildProcess;
  private settle: ((outcome: { json: string | undefined } | FunctionFailed) => void) | null = null;
  private lastWords = '';
  private gone = false;
  private killed = false;
  private becomeReady: () => void = () => undefined;
  /** Resolves once the app is loaded; never for a process that dies before. */
  readonly ready = new Promise<void>((resolve) => (this.becomeReady = resolve));

  constructor(private readonly options: WarmFunctionOptions) {
    this.child = fork(options.runnerFile, [], {
      env: {},
      execArgv: [`--max-old-space-size=${options.memoryInMegabytes}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.lastWords = (this.lastWords + text).slice(-4000);
      });
    }
    this.child.on('message', (message: ChildMessage) => this.hear(message));
    this.child.on('error', (error) => this.fail('FUNCTION_PLATFORM_UNKNOWN_ERROR', error.message));
    // 'close' comes after the streams have ended, so the last words are complete.
    this.child.on('close', (code, signal) => this.buried(code, signal));
    this.child.send({ kind: 'start', ...options.start } satisfies StartMessage);
  }

  get isAlive() {
    return !this.gone;
  }

  get isBusy() {
    return this.settle !== null;
  }

  /** Rejects with FunctionFailed; after a timeout the process is dead and must not be used again. */
  async run(message: Omit<InvokeMessage, 'kind' | 'deadlineAt'>, timeoutInMs: number): Promise<string | undefined> {
    if (this.settle) throw new Error('A warm function runs one invocation at a time.');
    const outcome = await new Promise<{ json: string | undefined } | FunctionFailed>((resolve) => {
      const timer = setTimeout(() => {
        this.kill();
        this.fail('FUNCTION_TIME_OUT', `The function ran longer than ${timeoutInMs / 1000} seconds and was stopped.`);
      }, timeoutInMs);
      this.settle = (result) => {
        clearTimeout(timer);
        this.settle = null;
        resolve(result);
      };
      const full: InvokeMessage = { kind: 'invoke', ...message, deadlineAt: Date.now() + timeoutInMs };
      this.child.send(full, (error) => error && this.fail('FUNCTION_PLATFORM_UNKNOWN_ERROR', error.message));
    });
    if (outcome instanceof FunctionFailed) throw outcome;
    return outcome.json;
  }

  kill() {
    this.gone = true;
    this.killed = true;
    this.child.kill('SIGKILL');
  }

  private hear(message: ChildMessage) {
    if (message.kind === 'log') this.options.onLog(message.level, message.text);
    else if (message.kind === 'ready') this.becomeReady();
    else {
      this.settle?.(
        message.ok
          ? { json: message.json }
          : new FunctionFailed('THROWN', message.error.message, {
              name: message.error.name,
              stack: message.error.stack,
            }),
      );
    }
  }

  private fail(reason: FunctionFailed['reason'], text: string) {
    this.gone = true;
    this.settle?.(new FunctionFailed(reason, text));
  }

  private buried(code: number | null, signal: NodeJS.Signals | null) {
    const outOfMemory = /heap out of memory|heap limit/i.test(this.lastWords);
    if (outOfMemory) {
      this.fail('FUNCTION_OUT_OF_MEMORY', `The function used more than its ${this.options.memoryInMegabytes} MB.`);
    } else {
      const firstLine = /^\w*Error.*$/m.exec(this.lastWords)?.[0];
      this.fail(
        'FUNCTION_PLATFORM_UNKNOWN_ERROR',
        `The function's process ended (${signal ?? `exit code ${code}`})${firstLine ? `: ${firstLine}` : '.'}`,
      );
      if (!this.killed && this.lastWords.trim()) this.options.onLog('error', this.lastWords.trim());
    }
  }
}
