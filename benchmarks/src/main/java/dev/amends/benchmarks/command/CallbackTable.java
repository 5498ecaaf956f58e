package dev.amends.benchmarks.command;

import dev.amends.benchmarks.callbacks.CallbackBenchmark.Level;
import dev.amends.benchmarks.callbacks.CallbackBenchmark.Load;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What came out, a column for each number of callbacks that waited. */
final class CallbackTable {
  private final StringBuilder text = new StringBuilder();
  private final List<Level> levels;

  private CallbackTable(List<Level> levels) {
    this.levels = levels;
  }

  static String of(Load load, List<Level> levels) {
    CallbackTable table = new CallbackTable(levels);
    table.row("callbacks that wait", "%,.0f", "", Level::pending);
    table.title("a herd of %,d, medians of %d rounds", load.herd(), load.rounds());
    table.row("  contact-service, /s", "%,.0f", "", Level::firedPerSecond);
    table.row("  bare SQL, /s", "%,.0f", "", Level::barePerSecond);
    table.row("  db-scheduler, /s", "%,.0f", "", Level::dbSchedulerPerSecond);
    table.row(
        "  ratio to bare SQL",
        "%.2f",
        "0.7",
        level -> level.firedPerSecond() / level.barePerSecond());
    table.row(
        "  times db-scheduler",
        "%.1f",
        "5",
        level -> level.firedPerSecond() / level.dbSchedulerPerSecond());
    table.row("  drained in, s", "%.1f", "10", level -> load.herd() / level.firedPerSecond());
    table.row(
        "  on the topic in, s", "%.1f", "", level -> load.herd() / level.publishedPerSecond());
    table.title("%,d a second for %d s, lateness on the topic", load.perSecond(), load.seconds());
    table.row("  median, ms", "%,.0f", "", level -> level.lateness().median());
    table.row("  99 of 100, ms", "%,.0f", "250", level -> level.lateness().percentile(99));
    table.row("  the latest, ms", "%,.0f", "", level -> level.lateness().max());
    return table.text.toString();
  }

  private void title(String words, Object... figures) {
    text.append(String.format(Locale.ROOT, words, figures)).append('\n');
  }

  private void row(String label, String format, String goal, ToDoubleFunction<Level> figure) {
    text.append(String.format("%-22s", label));
    for (Level level : levels) {
      String value = String.format(Locale.ROOT, format, figure.applyAsDouble(level));
      text.append(String.format("%12s", value));
    }
    text.append(goal.isEmpty() ? "\n" : "   (goal " + goal + ")\n");
  }
}
