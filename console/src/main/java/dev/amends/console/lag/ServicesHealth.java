package dev.amends.console.lag;

import dev.amends.console.ConsoleConfig;
import dev.amends.console.PlatformService;
import dev.amends.console.gateway.ServiceClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks every service whether it is ready. */
@ApplicationScoped
class ServicesHealth {
  private static final String READINESS = "/q/health/ready";

  private final ServiceClient client;
  private final ConsoleConfig config;

  ServicesHealth(ServiceClient client, ConsoleConfig config) {
    this.client = client;
    this.config = config;
  }

  Uni<List<HealthView.ServiceHealth>> query() {
    List<Future<HealthView.ServiceHealth>> all =
        Arrays.stream(PlatformService.values()).map(this::query).toList();
    return Uni.createFrom()
        .completionStage(
            Future.all(all)
                .<List<HealthView.ServiceHealth>>map(done -> done.list())
                .toCompletionStage());
  }

  private Future<HealthView.ServiceHealth> query(PlatformService service) {
    return client
        .request(service, HttpMethod.GET, READINESS)
        .compose(HttpClientRequest::send)
        .compose(response -> response.end().map(ended -> response.statusCode() == 200))
        .timeout(config.connectTimeout().toMillis() * 2, TimeUnit.MILLISECONDS)
        .otherwise(false)
        .map(ready -> new HealthView.ServiceHealth(service.serviceName(), ready));
  }
}
