package dev.amends.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Describes the machine and its load, which affect every measurement. */
public final class Machine {
  private Machine() {}

  /** One line about the machine and its current load. */
  public static String describe() {
    Runtime runtime = Runtime.getRuntime();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT,
        "%d processors, Java %s, %s; %s",
        runtime.availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        load < 0 ? "load unknown" : "load %.1f".formatted(load));
  }
}
