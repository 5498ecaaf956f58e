package dev.amends.faults;

import dev.amends.launcher.process.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills a part of the platform with SIGKILL and starts it again after a pause.
 *
 * @param after the number of inputs of its stage that are published before the fault; the others
 *     are published meanwhile
 * @param downtime how long the part stays down before it is started again
 */
record Fault(Part part, int after, Duration downtime) {
  private static final int DOWNTIME_MILLIS_MAX = 1_500;

  /** One fault for each part, in random order and at random times. */
  static List<Fault> oneForEach(List<Part> parts, int stage, Random random) {
    List<Part> order = new ArrayList<>(parts);
    order.sort((candidate, other) -> candidate.name().compareTo(other.name()));
    Collections.shuffle(order, random);
    return order.stream()
        .map(
            part ->
                new Fault(
                    part,
                    stage / 6 + random.nextInt(stage / 6),
                    Duration.ofMillis(random.nextInt(DOWNTIME_MILLIS_MAX))))
        .toList();
  }

  void inject() {
    part.kill();
    LockSupport.parkNanos(downtime.toNanos());
    part.restart();
  }
}
