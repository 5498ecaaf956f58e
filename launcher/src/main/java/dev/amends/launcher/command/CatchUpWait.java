package dev.amends.launcher.command;

import dev.amends.launcher.replay.BrokerAddress;
import dev.amends.launcher.replay.CatchUpMonitor;
import dev.amends.launcher.replay.ProgressDisplay;
import java.time.Duration;
import java.util.List;

/**
 * Waits until all services have caught up, and shows what is outstanding. It waits without limit
 * for a part that does not answer; parts that answer must make progress.
 */
final class CatchUpWait {

  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final Duration STALL_TIMEOUT = Duration.ofMinutes(5);

  private final BrokerAddress broker;
  private final List<CatchUpMonitor.Consumer> consumers;
  private final ProgressDisplay progress;

  CatchUpWait(
      BrokerAddress broker, List<CatchUpMonitor.Consumer> consumers, ProgressDisplay progress) {
    this.broker = broker;
    this.consumers = List.copyOf(consumers);
    this.progress = progress;
  }

  /**
   * Waits until nothing is outstanding.
   *
   * @throws CommandFailed if nothing changes for five minutes although every part answers
   */
  void await() throws InterruptedException {
    try (CatchUpMonitor monitor = new CatchUpMonitor(broker, consumers)) {
      CatchUpMonitor.Backlog last = monitor.lastBacklog();
      long changedAt = System.nanoTime();
      while (!monitor.hasCaughtUp()) {
        CatchUpMonitor.Backlog backlog = monitor.lastBacklog();
        if (!backlog.equals(last) || !backlog.silent().isEmpty()) {
          changedAt = System.nanoTime();
        } else if (System.nanoTime() - changedAt > STALL_TIMEOUT.toNanos()) {
          throw stalled(backlog);
        }
        last = backlog;
        progress.show(describe(backlog));
        Thread.sleep(POLL_INTERVAL);
      }
    } finally {
      progress.end();
    }
  }

  private static CommandFailed stalled(CatchUpMonitor.Backlog backlog) {
    return new CommandFailed(
        "No progress for %d s; outstanding: %s. Run ./amends status to see which part is down."
            .formatted(STALL_TIMEOUT.toSeconds(), backlog));
  }

  private static String describe(CatchUpMonitor.Backlog backlog) {
    if (!backlog.silent().isEmpty()) {
      return "no answer from "
          + String.join(" and ", backlog.silent())
          + "; waiting until there is one (press Ctrl-C to stop)";
    }
    return backlog.isEmpty() ? "waiting for follow-up events" : "outstanding: " + backlog;
  }
}
