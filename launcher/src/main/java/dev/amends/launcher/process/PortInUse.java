package dev.amends.launcher.process;

/** Another program uses a port that a part needs. */
public final class PortInUse extends PartFailed {

  PortInUse(String part, int port, String flag) {
    super(
        "Port %d for %s is in use by another program. Stop that program or choose another port with %s."
            .formatted(port, part, flag));
  }
}
