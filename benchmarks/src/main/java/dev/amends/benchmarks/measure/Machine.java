package dev.amends.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What else may have decided a measurement: how large the machine is, and how busy. */
public final class Machine {
  private Machine() {}

  /** One line on the machine as it is just now. */
  public static String words() {
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
