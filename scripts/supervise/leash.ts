/** Loaded into every process of the consortium before its own code: ends it when the supervisor has ended, in whatever way. */

const GRACE_MS = 1500;

if (process.channel) {
  process.on('disconnect', () => {
    // The process handles the signal; one that does not end within the grace is ended.
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // A process with nothing else to do must be able to end.
  process.channel.unref();
}
