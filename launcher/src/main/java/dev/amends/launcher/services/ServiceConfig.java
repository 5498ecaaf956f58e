package dev.amends.launcher.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Configuration of a service's process.
 *
 * @param home a built working copy of the project
 * @param port the port on localhost
 * @param log the file to which its output is appended
 * @param environment the addresses of the database and the broker, and the key for tokens
 * @param options additional JVM options
 */
public record ServiceConfig(
    Path home, int port, Path log, Map<String, String> environment, List<String> options) {

  public ServiceConfig {
    environment = Map.copyOf(environment);
    options = List.copyOf(options);
  }
}
