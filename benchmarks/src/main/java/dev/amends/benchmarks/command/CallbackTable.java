package dev.amends.benchmarks.command;

import dev.amends.benchmarks.callbacks.CallbackBenchmark.Load;
import dev.amends.benchmarks.callbacks.LevelResult;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Formats the results as a table with a column for each number of waiting callbacks. */
final class CallbackTable {
  private final StringBuilder text = new StringBuilder();
  private final List<LevelResult> levels;

  private CallbackTable(List<LevelResult> levels) {
    this.levels = levels;
  }

  static String format(Load load, List<LevelResult> levels) {
    CallbackTable table = new CallbackTable(levels);
    table.row("waiting callbacks", "%,.0f", "", LevelResult::pending);
    table.title("a herd of %,d, medians of %d rounds", load.herd(), load.rounds());
    table.row("  contact-service, /s", "%,.0f", "", LevelResult::firedPerSecond);
    table.row("  bare SQL, /s", "%,.0f", "", LevelResult::barePerSecond);
    table.row("  db-scheduler, /s", "%,.0f", "", LevelResult::dbSchedulerPerSecond);
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
    table.title("%,d per second for %d s, lateness on the topic", load.perSecond(), load.seconds());
    table.row("  median, ms", "%,.0f", "", level -> level.lateness().median());
    table.row("  99th percentile, ms", "%,.0f", "250", level -> level.lateness().percentile(99));
    table.row("  maximum, ms", "%,.0f", "", level -> level.lateness().max());
    return table.text.toString();
  }

  private void title(String format, Object... figures) {
    text.append(String.format(Locale.ROOT, format, figures)).append('\n');
  }

  private void row(String label, String format, String goal, ToDoubleFunction<LevelResult> figure) {
    text.append(String.format("%-22s", label));
    for (LevelResult level : levels) {
      String value = String.format(Locale.ROOT, format, figure.applyAsDouble(level));
      text.append(String.format("%12s", value));
    }
    text.append(goal.isEmpty() ? "\n" : "   (goal " + goal + ")\n");
  }
}
