/** The two listeners on loopback, plain and TLS, with one handler. */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';

/** The fatal alert handshake_failure (RFC 8446). */
const HANDSHAKE_FAILURE = Buffer.from([21, 3, 3, 0, 2, 2, 40]);

export interface ServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly tlsPort: number;
  readonly certificate: Certificate;
  readonly onRequest: (request: IncomingMessage, response: ServerResponse, isSecure: boolean) => void;
  /** Whether the next TLS connection fails. */
  readonly breaksTls: () => boolean;
}

export interface Listeners {
  readonly httpPort: number;
  readonly tlsPort: number;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** Starts to listen. Rejects with `EADDRINUSE` where a port is taken. */
export async function startServer({
  port,
  tlsPort,
  certificate,
  onRequest,
  breaksTls,
}: ServerOptions): Promise<Listeners> {
  // 0: nginx sends no Keep-Alive header, and a client's idle connection is nobody's loss here.
  const options = { keepAliveTimeout: 0 };
  const plain = createHttpServer(options, (request, response) => onRequest(request, response, false));
  const secure = createHttpsServer({ ...options, ...certificate }, (request, response) =>
    onRequest(request, response, true),
  );
  secure.prependListener('connection', (socket: Socket) => {
    if (breaksTls()) socket.end(HANDSHAKE_FAILURE);
  });
  const servers: Server[] = [plain, secure];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  try {
    const [httpPort, securePort] = await Promise.all([listen(plain, port), listen(secure, tlsPort)]);
    return { httpPort, tlsPort: securePort, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Listens on loopback. @returns the port. */
export async function listen(server: NetServer, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  server.off('error', reject);
  return (server.address() as AddressInfo).port;
}

/** Stops a server that may never have started. */
export async function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}
