/** Loaded into every process of the consortium before its own code: ends the process when the supervisor has ended for any reason. */

const GRACE_MS = 1500;

if (process.channel) {
  process.on('disconnect', () => {
    // The process handles the signal; after the grace period it is ended.
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The channel must not hold the process open.
  process.channel.unref();
}
