package dev.amends.launcher.services;

import java.nio.file.Path;

/** The services of the platform, with their names, default ports and databases. */
public enum Service implements Program {
  /** Cases: life cycle, classification, treatment and timeline. */
  CASE("case-service", 8081),
  /** The borrower's finances and sustainable payments. */
  ASSESSMENT("assessment-service", 8082),
  /** Permits, contacts and callbacks. */
  CONTACT("contact-service", 8083),
  /** Repayment plans and payments. */
  PLAN("plan-service", 8084);

  private final String serviceName;
  private final int defaultPort;

  Service(String serviceName, int defaultPort) {
    this.serviceName = serviceName;
    this.defaultPort = defaultPort;
  }

  /** The name of the service, its module and its consumer group. */
  @Override
  public String serviceName() {
    return serviceName;
  }

  @Override
  public int defaultPort() {
    return defaultPort;
  }

  /** The name of its database and of the role that owns it. */
  public String database() {
    return serviceName.replace('-', '_');
  }

  @Override
  public String portFlag() {
    return "--" + serviceName.replace("-service", "-port");
  }

  /** The file with the key set that encrypts the personal data of the service. */
  public Path personalDataKeySet(Path keys) {
    return keys.resolve(serviceName + "-personal-data.json");
  }
}
