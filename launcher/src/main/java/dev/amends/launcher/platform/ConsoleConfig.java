package dev.amends.launcher.platform;

import dev.amends.launcher.identity.SignInClient;
import dev.amends.launcher.identity.SignInProvider;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.services.ConsoleProgram;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ports of the console and of the provider that signs its users in, on localhost.
 *
 * @param port the port of the console
 * @param signInPort the port of the provider, which is a part of the launcher
 */
public record ConsoleConfig(int port, int signInPort) {

  /** The default port of the provider. */
  public static final int SIGN_IN_PORT = 8085;

  /** The default ports. */
  public static ConsoleConfig onDefaultPorts() {
    return new ConsoleConfig(ConsoleProgram.CONSOLE.defaultPort(), SIGN_IN_PORT);
  }

  /** Free ports, for tests. */
  public static ConsoleConfig onFreePorts() {
    return new ConsoleConfig(Ports.free(), Ports.free());
  }

  /** The address of the console, without a trailing slash. */
  public URI uri() {
    return URI.create("http://localhost:" + port);
  }

  /** The address of the provider, without a trailing slash. */
  public URI signInUri() {
    return SignInProvider.uri(signInPort);
  }

  /** The console as a client of the provider. */
  SignInClient client(String secret) {
    Set<URI> redirects = new TreeSet<>();
    for (String host : Set.of("localhost", "127.0.0.1")) {
      String address = "http://" + host + ":" + port;
      redirects.add(URI.create(address + "/sign-in"));
      redirects.add(URI.create(address + "/"));
    }
    return new SignInClient(SignInClient.CONSOLE, secret, redirects);
  }
}
