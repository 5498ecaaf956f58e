package dev.amends.benchmarks.measure;

import java.time.Duration;

/**
 * The CPU time of the processes that did the work of a round. On a machine that other programs use,
 * it varies less than the elapsed time.
 *
 * @param service the process of the service
 * @param database all processes of PostgreSQL
 */
public record CpuTime(Duration service, Duration database) {

  /**
   * The CPU time since the start of the processes.
   *
   * @param database the first process of PostgreSQL
   */
  public static CpuTime of(ProcessHandle service, ProcessHandle database) {
    return new CpuTime(
        of(service), database.descendants().map(CpuTime::of).reduce(of(database), Duration::plus));
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The CPU time since an earlier time. */
  public CpuTime since(CpuTime earlier) {
    return new CpuTime(service.minus(earlier.service), database.minus(earlier.database));
  }
}
