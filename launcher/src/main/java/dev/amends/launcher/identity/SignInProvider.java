package dev.amends.launcher.identity;

import com.sun.net.httpserver.HttpServer;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small OpenID provider for the console of a local platform: authorization code flow with PKCE,
 * for one client and the demo users. It asks for no password, so it listens on localhost only.
 */
public final class SignInProvider implements AutoCloseable {

  /** The command-line option that sets its port. */
  public static final String PORT_FLAG = "--sign-in-port";

  /** How long an access token of a signed-in user is valid; the console renews it in time. */
  public static final Duration ACCESS_VALIDITY = Duration.ofMinutes(15);

  private final HttpServer server;
  private final ExecutorService threads;

  private SignInProvider(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts the provider.
   *
   * @throws PartFailed if the port is in use
   */
  public static SignInProvider start(int port, LocalIdentity identity, SignInClient client) {
    return start(
        port, identity, client, InstantSource.system(), ACCESS_VALIDITY, LocalIdentity.VALIDITY);
  }

  /**
   * Starts the provider with another clock and validity.
   *
   * @param accessValidity how long an access token and an id token are valid
   * @param sessionValidity how long the client can renew them
   */
  public static SignInProvider start(
      int port,
      LocalIdentity identity,
      SignInClient client,
      InstantSource clock,
      Duration accessValidity,
      Duration sessionValidity) {
    Ports.requireFree("sign-in", port, PORT_FLAG);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      AuthorizationCodes codes = new AuthorizationCodes(clock);
      SignInTokens tokens = new SignInTokens(identity, clock, accessValidity, sessionValidity);
      ProviderMetadata metadata = new ProviderMetadata(uri(port));
      server.createContext("/", new NotFoundEndpoint());
      server.createContext(
          ProviderMetadata.DISCOVERY, exchange -> Answers.json(exchange, 200, metadata.toJson()));
      server.createContext(
          ProviderMetadata.KEYS, exchange -> Answers.json(exchange, 200, identity.keySet()));
      server.createContext(ProviderMetadata.AUTHORIZE, new AuthorizeEndpoint(client, codes));
      server.createContext(ProviderMetadata.TOKEN, new TokenEndpoint(client, codes, tokens));
      server.createContext(ProviderMetadata.SIGN_OUT, new SignOutEndpoint(client));
      server.start();
      return new SignInProvider(server, threads);
    } catch (IOException e) {
      throw new PartFailed(
          "Could not start the sign-in on port " + port + ": " + e.getMessage(), e);
    }
  }

  /** The address of the provider on a port. */
  public static URI uri(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** The address of the provider, without a trailing slash. */
  public URI uri() {
    return uri(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
