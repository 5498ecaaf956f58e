package dev.amends.launcher.replay;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** How far something is: a bar that moves on a terminal, a line now and then elsewhere. */
public final class Progress {

  private static final int BAR_WIDTH = 30;
  private static final Duration BAR_EVERY = Duration.ofMillis(100);
  private static final Duration LINE_EVERY = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final boolean terminal;
  private long lastShown = System.nanoTime();

  /** Shows progress where the output is read by a person on a terminal, or not. */
  public Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Shows how far it is, where it is time to show anything.
   *
   * @param part from 0 to 1
   */
  public void show(double part, String words) {
    if (isTime()) {
      int full = (int) Math.round(part * BAR_WIDTH);
      line(
          String.format(
              Locale.ROOT,
              "[%s%s] %3.0f %%  %s",
              "=".repeat(full),
              " ".repeat(BAR_WIDTH - full),
              part * 100,
              words));
    }
  }

  /** Shows what is waited for, where it is time to show anything. */
  public void show(String words) {
    if (isTime()) {
      line(words);
    }
  }

  /** Ends the bar; what follows stands on a line of its own. */
  public void end() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private boolean isTime() {
    Duration every = terminal ? BAR_EVERY : LINE_EVERY;
    if (System.nanoTime() - lastShown < every.toNanos()) {
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
