/** Which hosts are this machine's own loopback, as settings and the header `Host` name them. */

const NAME = String.raw`localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}|\[::1\]`;
const LOOPBACK = new RegExp(`^(?:${NAME})(?::(\\d{1,5}))?$|^::1$`, 'i');

/**
 * True for `localhost`, an address of 127.0.0.0/8, and `::1`, whatever their case, with or without a port. A server that
 * listens on the loopback answers no request for another host: a web page can point a name of its own at 127.0.0.1 (DNS
 * rebinding), and its requests then ask for that name.
 * @param host of a setting, or of the header; undefined where there is none
 */
export function isLoopback(host: string | undefined): boolean {
  const found = LOOPBACK.exec(host ?? '');
  return found !== null && Number(found[1] ?? 0) <= 65_535;
}
