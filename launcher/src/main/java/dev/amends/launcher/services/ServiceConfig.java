package dev.amends.launcher.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a service's process needs to know.
 *
 * @param home a built working copy of the project
 * @param port the port on localhost
 * @param log the file to which its output is appended
 * @param environment how it finds its database, the broker and the key of the tokens
 * @param options further options of its JVM
 */
public record ServiceConfig(
    Path home, int port, Path log, Map<String, String> environment, List<String> options) {

  public ServiceConfig {
    environment = Map.copyOf(environment);
    options = List.copyOf(options);
  }
}
