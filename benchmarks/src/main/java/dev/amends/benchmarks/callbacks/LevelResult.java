package dev.amends.benchmarks.callbacks;

import dev.amends.benchmarks.measure.Sample;
import dev.amends.benchmarks.measure.Throughput;
import java.util.List;

/**
 * The results for a number of waiting callbacks.
 *
 * @param fired the herds of contact-service, measured until all callbacks are DUE and their events
 *     committed
 * @param published the same herds, measured until the last event is on the topic
 * @param bare the herds claimed by bare SQL
 * @param dbScheduler the herds executed by db-scheduler
 * @param lateness the lateness of the stream on the topic, in milliseconds
 */
public record LevelResult(
    long pending,
    List<Throughput> fired,
    List<Throughput> published,
    List<Throughput> bare,
    List<Throughput> dbScheduler,
    Sample lateness) {

  /** The median of the rounds. */
  public double firedPerSecond() {
    return Throughput.median(fired);
  }

  /** The median of the rounds. */
  public double publishedPerSecond() {
    return Throughput.median(published);
  }

  /** The median of the rounds. */
  public double barePerSecond() {
    return Throughput.median(bare);
  }

  /** The median of the rounds. */
  public double dbSchedulerPerSecond() {
    return Throughput.median(dbScheduler);
  }
}
