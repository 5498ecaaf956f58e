package dev.amends.launcher.services;

/** The pages for agents, supervisors, compliance and operations. */
public enum ConsoleProgram implements Program {
  /** The console, which has no database and no consumer group. */
  CONSOLE;

  @Override
  public String serviceName() {
    return "console";
  }

  @Override
  public int defaultPort() {
    return 8090;
  }

  @Override
  public String portFlag() {
    return "--console-port";
  }

  @Override
  public String heapOption() {
    return "-Xmx128m";
  }
}
