package dev.amends.benchmarks.close;

import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.measure.Throughput;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The rounds that close a business day with one number of plans or cases.
 *
 * @param items the number of plans or cases
 * @param changed how many of them the close changes in each round
 */
public record CloseLevel(int items, int changed, List<Round> rounds) {
  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * One round.
   *
   * @param service the close by the service
   * @param idle the close of the next day by the service, which changes nothing
   * @param sql the first close as plain SQL
   */
  public record Round(Measured service, Duration idle, Measured sql) {}

  public List<Throughput> service() {
    return rounds.stream().map(round -> round.service().throughput()).toList();
  }

  public List<Throughput> sql() {
    return rounds.stream().map(round -> round.sql().throughput()).toList();
  }

  /** The speed of the service relative to plain SQL. */
  public double ratio() {
    return Throughput.median(service()) / Throughput.median(sql());
  }

  /** The median time of a close that changes nothing, in milliseconds. */
  public double idleMillis() {
    return median(round -> round.idle().toNanos() / NANOS_PER_MILLI);
  }

  /** CPU time of the service for a changed item, in milliseconds. */
  public double serviceCpuMillis() {
    return perItem(round -> round.service().cpu().service());
  }

  /** CPU time of PostgreSQL for an item that the service changes, in milliseconds. */
  public double databaseCpuMillis() {
    return perItem(round -> round.service().cpu().database());
  }

  /** CPU time of PostgreSQL for an item that plain SQL changes, in milliseconds. */
  public double sqlCpuMillis() {
    return perItem(round -> round.sql().cpu().database());
  }

  private double perItem(Function<Round, Duration> time) {
    return median(round -> time.apply(round).toNanos() / NANOS_PER_MILLI / changed);
  }

  private double median(ToDoubleFunction<Round> value) {
    return Sample.of(rounds.stream().map(value::applyAsDouble).toList()).median();
  }
}
