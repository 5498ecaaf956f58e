package dev.amends.testsupport;

import org.testcontainers.DockerClientFactory;

/** A broker with the platform's topics and a database, from wherever this machine can have them. */
interface TestPlatform {

  /** The system property that overrules what is found: {@code embedded} or {@code containers}. */
  String SWITCH = "amends.test.platform";

  String bootstrapServers();

  String jdbcUrl(String database);

  void stop();

  static TestPlatform start(String database) {
    return containersWanted()
        ? ContainerPlatform.start(database)
        : EmbeddedPlatform.start(database);
  }

  private static boolean containersWanted() {
    return switch (System.getProperty(SWITCH, "auto")) {
      case "embedded" -> false;
      case "containers" -> true;
      case "auto" -> DockerClientFactory.instance().isDockerAvailable();
      default ->
          throw new IllegalArgumentException(SWITCH + " must be embedded, containers or auto");
    };
  }
}
