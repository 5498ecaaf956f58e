package dev.amends.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services behind the console. */
public enum PlatformService {
  /** Cases, their timeline and their strategy. */
  CASE,
  /** The borrower's finances. */
  ASSESSMENT,
  /** Permits, contacts and callbacks. */
  CONTACT,
  /** Promises, repayment plans and payments. */
  PLAN;

  /** The name in paths and events, such as {@code case}. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the service and of its consumer group, such as {@code case-service}. */
  public String serviceName() {
    return shortName() + "-service";
  }

  /** The service with a name in paths. */
  public static Optional<PlatformService> named(String shortName) {
    return Arrays.stream(values())
        .filter(service -> service.shortName().equals(shortName))
        .findFirst();
  }
}
