package dev.amends.launcher.process;

/** Another program listens on a port that a part needs. */
public final class PortTaken extends PartFailed {

  PortTaken(String part, int port, String flag) {
    super(
        "Port %d for %s is taken by another program. End it, or choose another port with %s."
            .formatted(port, part, flag));
  }
}
