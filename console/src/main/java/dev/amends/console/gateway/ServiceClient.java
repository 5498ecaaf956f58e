package dev.amends.console.gateway;

import dev.amends.console.ConsoleConfig;
import dev.amends.console.PlatformService;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Connections to the services. */
@ApplicationScoped
public class ServiceClient {
  /**
   * Shorter than the idle time-out of the services, so that no request meets a closing connection.
   */
  private static final int KEEP_ALIVE_SECONDS = 30;

  private static final int CONNECTIONS_PER_SERVICE_MAX = 200;
  private static final int WAITING_REQUESTS_MAX = 1_000;
  private static final int HEADER_BYTES_MAX = 64 * 1024;

  private final ConsoleConfig config;
  private final HttpClient client;

  ServiceClient(Vertx vertx, ConsoleConfig config) {
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxWaitQueueSize(WAITING_REQUESTS_MAX)
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.responseTimeout().multipliedBy(2).toMillis()),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE_MAX));
  }

  /**
   * Begins a request to a service.
   *
   * @param path the path and the query
   */
  public Future<HttpClientRequest> request(
      PlatformService service, HttpMethod method, String path) {
    URI address = config.services().get(service);
    if (address == null) {
      return Future.failedFuture(
          "amends.console.services." + service.shortName() + " is not configured");
    }
    boolean tls = "https".equals(address.getScheme());
    return client.request(
        new RequestOptions()
            .setHost(address.getHost())
            .setPort(address.getPort() > 0 ? address.getPort() : tls ? 443 : 80)
            .setSsl(tls)
            .setMethod(method)
            .setURI(address.getRawPath() + path));
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
