/** Sends a call of the @forge packages to whoever answers it; what nobody models is a loud 501. */
import type { HostLog } from '../host-log';
import type { Invocation } from '../invocations';
import { proxyError, type ProxyAnswer, type ProxyCall } from './answer';
import type { ProductDoor } from './product-door';

export interface Doors {
  readonly product: ProductDoor;
  readonly log: HostLog;
  readonly kvs: (call: ProxyCall, invocation: Invocation) => Promise<ProxyAnswer>;
  readonly queue: (call: ProxyCall, invocation: Invocation) => Promise<ProxyAnswer>;
  readonly privacy: (call: ProxyCall) => ProxyAnswer;
}

export function createDispatch(doors: Doors) {
  return async (call: ProxyCall, invocation: Invocation): Promise<ProxyAnswer> => {
    const { type, remote, provider } = call.meta;
    if (type === 'fpp' && remote === 'jira') return doors.product.fromFunction(call, invocation);
    if (type === 'kvs') return doors.kvs(call, invocation);
    if (type === 'fpp' && remote === 'stargate' && provider === 'app' && call.target.startsWith('/webhook/queue/')) {
      return doors.queue(call, invocation);
    }
    if (type === 'fpp' && remote === 'stargate' && provider === 'app' && call.target === '/app/report-accounts') {
      return doors.privacy(call);
    }
    const text = `${call.method} ${call.target} (${JSON.stringify(call.meta)}) is not modelled by the local host.`;
    doors.log.write('error', invocation.functionKey, text);
    return proxyError(501, 'NOT_MODELLED', text);
  };
}
