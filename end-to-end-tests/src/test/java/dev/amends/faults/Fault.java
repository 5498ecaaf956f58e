package dev.amends.faults;

import dev.amends.launcher.process.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A part is killed with SIGKILL, stays away for a moment and comes back.
 *
 * @param after so many inputs of its stage, the rest of which is told meanwhile
 * @param away for how long nothing starts it again
 */
record Fault(Part part, int after, Duration away) {
  private static final int AWAY_MILLIS_MAX = 1_500;

  /** Each part once, in an order and at moments drawn from a seed. */
  static List<Fault> ofEach(List<Part> parts, int stage, Random random) {
    List<Part> order = new ArrayList<>(parts);
    order.sort((one, other) -> one.name().compareTo(other.name()));
    Collections.shuffle(order, random);
    return order.stream()
        .map(
            part ->
                new Fault(
                    part,
                    stage / 6 + random.nextInt(stage / 6),
                    Duration.ofMillis(random.nextInt(AWAY_MILLIS_MAX))))
        .toList();
  }

  void happen() {
    part.kill();
    LockSupport.parkNanos(away.toNanos());
    part.restart();
  }
}
