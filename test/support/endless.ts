/** A request whose body has no end. */
import { connect } from 'node:net';

/** Sends until the server closes the connection. @returns the bytes that were written; 1 GB if it never closes */
export function sendEndless(
  url: string,
  path: string,
  contentType: string,
  framing: 'chunked' | 'length' = 'chunked',
): Promise<number> {
  const { hostname, port } = new URL(url);
  const spaces = ' '.repeat(0x10000);
  const chunk = Buffer.from(framing === 'chunked' ? `10000\r\n${spaces}\r\n` : spaces);
  const header = framing === 'chunked' ? 'transfer-encoding: chunked' : 'content-length: 1000000000000';
  return new Promise((done) => {
    const socket = connect(Number(port), hostname);
    const write = (): void => {
      while (!socket.destroyed && socket.bytesWritten < 1e9) if (!socket.write(chunk)) return;
      socket.destroy();
    };
    socket
      .on('connect', () => {
        socket.write(`POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: ${contentType}\r\n${header}\r\n\r\n`);
        write();
      })
      .on('drain', write)
      .on('data', () => undefined) // the refusal, long before the connection closes
      .on('error', () => undefined) // a broken pipe
      .on('close', () => done(socket.bytesWritten));
  });
}
