package dev.amends.launcher.services;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a service's process needs to know.
 *
 * @param home a built working copy of the project
 * @param port the port on localhost
 * @param log the file to which its output is appended
 * @param environment how it finds its database, the broker and the key of the tokens
 */
public record ServiceConfig(Path home, int port, Path log, Map<String, String> environment) {

  public ServiceConfig {
    environment = Map.copyOf(environment);
  }
}
