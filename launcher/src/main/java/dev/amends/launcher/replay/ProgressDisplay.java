package dev.amends.launcher.replay;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows progress as a bar on a terminal, and as a line every few seconds elsewhere. Several threads
 * can use it.
 */
public final class ProgressDisplay {

  private static final int BAR_WIDTH = 30;
  private static final Duration BAR_INTERVAL = Duration.ofMillis(100);
  private static final Duration LINE_INTERVAL = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final boolean terminal;
  private long lastShown = System.nanoTime();

  /** Creates a display for a terminal or for a log. */
  public ProgressDisplay(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Shows a bar, unless the last output is too recent.
   *
   * @param share from 0 to 1
   */
  public synchronized void show(double share, String text) {
    if (isDue()) {
      int full = (int) Math.round(share * BAR_WIDTH);
      line(
          String.format(
              Locale.ROOT,
              "[%s%s] %3.0f %%  %s",
              "=".repeat(full),
              " ".repeat(BAR_WIDTH - full),
              share * 100,
              text));
    }
  }

  /** Shows a text, unless the last output is too recent. */
  public synchronized void show(String text) {
    if (isDue()) {
      line(text);
    }
  }

  /** Removes the bar, so that the next output starts on a new line. */
  public synchronized void end() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private boolean isDue() {
    Duration interval = terminal ? BAR_INTERVAL : LINE_INTERVAL;
    if (System.nanoTime() - lastShown < interval.toNanos()) {
      return false;
    }
    lastShown = System.nanoTime();
    return true;
  }

  private void line(String text) {
    out.print(terminal ? "\r" + text + "\u001b[K" : text + System.lineSeparator());
    out.flush();
  }
}
