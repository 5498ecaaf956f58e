package dev.amends.launcher.services;

import java.nio.file.Path;

/** The services of the platform: what each is called, where it listens, what it owns. */
public enum Service {
  /** The case: its life cycle, class, strategy and timeline. */
  CASE("case-service", 8081),
  /** The borrower's finances and what he can sustain. */
  ASSESSMENT("assessment-service", 8082),
  /** Permits, contacts and callbacks. */
  CONTACT("contact-service", 8083),
  /** Repayment plans and the payments on them. */
  PLAN("plan-service", 8084);

  private final String serviceName;
  private final int defaultPort;

  Service(String serviceName, int defaultPort) {
    this.serviceName = serviceName;
    this.defaultPort = defaultPort;
  }

  /** The name of the service, of its folder and of its consumer group. */
  public String serviceName() {
    return serviceName;
  }

  /** The port on which users and integrators expect it. */
  public int defaultPort() {
    return defaultPort;
  }

  /** Its database and the role that owns it. */
  public String database() {
    return serviceName.replace('-', '_');
  }

  /** The option of the command line that moves it to another port. */
  public String portFlag() {
    return "--" + serviceName.replace("-service", "-port");
  }

  /** The program, in a built working copy of the project. */
  Path program(Path home) {
    return home.resolve(serviceName).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
