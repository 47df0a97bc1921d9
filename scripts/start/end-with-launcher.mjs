// Loaded into children of the launcher (node --import): ends them when the launcher is gone, even if it was killed with SIGKILL.
// Children of children inherit the import but not the bond: they have another parent.
import process from 'node:process';

if (process.channel && process.env.JIBAO_LAUNCHER_PID === String(process.ppid)) {
  process.channel.unref();
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1500);
  });
  // Some programs behave as workers when they see a channel to a parent.
  delete process.send;
}
