/** Loaded into every process of the consortium before its own code: ends it when the supervisor is gone, however that went. */

const GRACE_MS = 1500;

if (process.channel) {
  process.on('disconnect', () => {
    // As on a termination signal; a process that does not end by itself within the grace is ended.
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep alive a process that has nothing else to do.
  process.channel.unref();
}
