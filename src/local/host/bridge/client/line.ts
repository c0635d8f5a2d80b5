import type { Line } from '../channel';

/** A MessagePort as a channel's line; listening starts it. */
export function lineOver(port: MessagePort): Line {
  return {
    send: (message) => port.postMessage(message),
    listen: (listener) => {
      port.onmessage = ({ data }) => listener(data);
    },
    close: () => port.close(),
  };
}
