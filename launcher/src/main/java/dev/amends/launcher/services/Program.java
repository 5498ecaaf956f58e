package dev.amends.launcher.services;

import java.nio.file.Path;

/** A program that Quarkus built and the launcher runs as a process: a service or the console. */
public interface Program {

  /** The name of the program and of its module. */
  String serviceName();

  /** The default port. */
  int defaultPort();

  /** The command-line option that sets its port. */
  String portFlag();

  /** The largest heap as an option of Java. */
  default String heapOption() {
    return "-Xmx256m";
  }

  /** The program in a built working copy of the project. */
  default Path program(Path home) {
    return home.resolve(serviceName()).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
