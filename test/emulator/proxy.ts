/** A proxy for browsers that cannot map a host name: it tunnels to the emulator, and nowhere else. */
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen, stop } from './server.ts';

const TARGET = 'api.nexmo.com:443';

export interface ConnectProxy {
  readonly port: number;
  /** `host:port` of every request that was refused, oldest first. */
  readonly refused: readonly string[];
  /** While false even the one allowed name cannot be resolved: every tunnel fails. */
  resolves: boolean;
  close(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. `tlsPort` is where the emulator listens. */
export async function startConnectProxy({ tlsPort }: { tlsPort: number }): Promise<ConnectProxy> {
  const refused: string[] = [];
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    refused.push(hostOf(request));
    response.writeHead(403).end();
  });
  const proxy = {
    port: 0,
    refused,
    resolves: true,
    close: async () => {
      for (const socket of tunnels) socket.destroy();
      await stop(server);
    },
  };
  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    client.on('error', () => client.destroy());
    if (request.url !== TARGET) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    if (!proxy.resolves) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const service = connect(tlsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      service.write(head);
      service.pipe(client).pipe(service);
    });
    tunnels.add(client).add(service);
    service.on('error', () => client.destroy());
    service.on('close', () => client.destroy());
    client.on('close', () => {
      service.destroy();
      tunnels.delete(client);
      tunnels.delete(service);
    });
  });
  proxy.port = await listen(server, 0);
  return proxy;
}

/** A request without a tunnel names its target in full, if it is one to a proxy. */
function hostOf({ url = '', headers }: IncomingMessage): string {
  const target = URL.canParse(url) ? new URL(url) : null;
  return target ? `${target.hostname}:${target.port || 80}` : (headers.host ?? '');
}
