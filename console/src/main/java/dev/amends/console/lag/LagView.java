package dev.amends.console.lag;

import java.time.Instant;
import java.util.List;

/** The lag of all services at a moment. */
record LagView(Instant asOf, List<GroupLag> groups) {
  LagView {
    groups = List.copyOf(groups);
  }
}
