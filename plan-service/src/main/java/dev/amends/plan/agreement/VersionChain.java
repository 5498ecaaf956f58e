package dev.amends.plan.agreement;

import java.util.List;
import java.util.Optional;

/**
 * The versions of a plan that were or are in force, each of which replaced the one before; versions
 * that were rejected or withdrawn replaced none.
 *
 * @param all all versions of a plan, oldest first
 */
record VersionChain(List<PlanVersion> all) {

  /** The version that this one replaced, or that a pending one would replace. */
  Optional<PlanVersion> predecessor(PlanVersion version) {
    return switch (version.status()) {
      case IN_FORCE, SUPERSEDED, PENDING_APPROVAL ->
          all.stream()
              .filter(earlier -> earlier.number() < version.number() && wasInForce(earlier))
              .reduce((earlier, later) -> later);
      case RETURNED, REJECTED, CANCELLED -> Optional.empty();
    };
  }

  /** The version that replaced this one. */
  Optional<PlanVersion> successor(PlanVersion version) {
    return version.status() == VersionStatus.SUPERSEDED
        ? all.stream()
            .filter(later -> later.number() > version.number() && wasInForce(later))
            .findFirst()
        : Optional.empty();
  }

  private static boolean wasInForce(PlanVersion version) {
    return version.status() == VersionStatus.IN_FORCE
        || version.status() == VersionStatus.SUPERSEDED;
  }
}
