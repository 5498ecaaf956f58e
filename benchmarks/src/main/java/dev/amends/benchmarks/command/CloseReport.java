package dev.amends.benchmarks.command;

import dev.amends.benchmarks.close.CloseLevel;
import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.measure.Throughput;
import java.util.List;
import java.util.Locale;

/**
 * Prints what the close of a business day took.
 *
 * @param items what a close checks, in the plural, such as plans
 * @param changed the past participle of what happens to some of them
 */
record CloseReport(Console console, String service, String items, String changed) {
  private static final double MICROS_PER_SECOND = 1e6;
  private static final double HUNDRED_PERCENT = 100;

  void print(List<CloseLevel> levels) {
    console.print(
        String.format(
            Locale.ROOT,
            "%n%s %s at the close of a business day: medians of %d rounds (lowest to highest)",
            items,
            changed,
            levels.getFirst().rounds().size()));
    console.print(
        String.format(
            Locale.ROOT,
            "%10s   %8s   %-23s   %-23s   ratio   µs for one   when none is",
            items,
            changed,
            service + ", /s",
            "plain SQL, /s"));
    levels.forEach(level -> console.print(times(level)));
    console.print(
        String.format(
            Locale.ROOT,
            "%nCPU time in seconds for 1,000 of them%n%10s   %12s   %14s   %23s   ratio",
            items,
            service,
            "its PostgreSQL",
            "PostgreSQL of plain SQL"));
    levels.forEach(level -> console.print(cpuTimes(level)));
  }

  private static String times(CloseLevel level) {
    double service = Throughput.median(level.service());
    return String.format(
        Locale.ROOT,
        "%,10d   %,8d   %-23s   %-23s   %5.2f   %,10.0f   %,4.0f ms = %.0f %%",
        level.items(),
        level.changed(),
        spread(level.service()),
        spread(level.sql()),
        level.ratio(),
        MICROS_PER_SECOND / service,
        level.idleMillis(),
        HUNDRED_PERCENT * level.idleMillis() / 1000 * service / level.changed());
  }

  private static String spread(List<Throughput> rounds) {
    Sample rates = Sample.of(rounds.stream().map(Throughput::perSecond).toList());
    return String.format(
        Locale.ROOT, "%,7.0f (%,.0f to %,.0f)", rates.median(), rates.min(), rates.max());
  }

  private static String cpuTimes(CloseLevel level) {
    double both = level.serviceCpuMillis() + level.databaseCpuMillis();
    return String.format(
        Locale.ROOT,
        "%,10d   %12.3f   %14.3f   %23.3f   %5.2f",
        level.items(),
        level.serviceCpuMillis(),
        level.databaseCpuMillis(),
        level.sqlCpuMillis(),
        level.sqlCpuMillis() / both);
  }
}
